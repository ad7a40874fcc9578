import type { INestApplicationContext } from '@nestjs/common';
import { createContext, PackageHost, textsOf } from '@sreda/kernel';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';
import { UsageError, type CommandContext } from '../command.js';
import { withPackages } from '../open.js';

/** Does something with a plugin as the page of plugins does; a running server follows at once. What is refused is said in the kernel's own words. */
export async function withPlugin<T>(
  id: string,
  { installation, locale }: CommandContext,
  act: (app: INestApplicationContext, ctx: RequestContext) => Promise<T>,
): Promise<T> {
  return withPackages(installation, async (app) => {
    if (!app.get(PackageHost, { strict: false }).get(id)) throw new UsageError(`There is no plugin "${id}".`);
    try {
      return await act(app, createContext());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      throw new UsageError(await explain(error, locale));
    }
  });
}

/** Why the kernel refuses: its own words, which plugins stand in the way, what is in progress. */
async function explain({ code, more }: Problem, locale: 'ru' | 'en'): Promise<string> {
  const say = await textsOf(locale);
  const inProgress = (more.errors ?? []).map((e) => say({ key: e.code, params: e.params }));
  const plugins = more.params?.plugins;
  return [say({ key: `web.error.${code}` }), ...(plugins ? [`(${plugins})`] : []), ...inProgress].join(' ');
}

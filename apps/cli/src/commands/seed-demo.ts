import type { CommandContext } from '../command.js';

interface DemoPackage {
  /** Fills an empty database and resolves with what it made, or with undefined when it was not empty. */
  seedDemo(options: { readonly url: string }): Promise<string | undefined>;
}

/** An installation for a real school may leave the demo school's package out. */
const DEMO_PACKAGE = '@sreda/demo';

export async function run(_args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { seedDemo } = await loadDemo();
  const made = await seedDemo?.({ url: await installation.databaseUrl() });
  out(made ?? (locale === 'ru' ? 'не нужна' : 'not needed'));
}

async function loadDemo(): Promise<Partial<DemoPackage>> {
  try {
    return (await import(DEMO_PACKAGE)) as DemoPackage;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND' && (error as Error).message.includes(DEMO_PACKAGE)) return {};
    throw error;
  }
}

import type { BrowserContext } from 'playwright-core';

export interface Named {
  readonly id: string;
  readonly name: string;
}
export interface Items<T> {
  readonly items: readonly T[];
}

/** Calls the API in the session of the context. */
export async function call<T>(context: BrowserContext, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, data?: object): Promise<T> {
  const session = (await (await context.request.get('/api/v1/identity/session')).json()) as { csrfToken: string };
  const answer = await context.request.fetch(`/api/v1/${path}`, { method, data, headers: { 'x-csrf-token': session.csrfToken } });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export function idOf(items: readonly Named[], name: string): string {
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`Nothing is called «${name}»`);
  return found.id;
}

/** A course of the person who is signed in, by its name. */
export async function findCourse(context: BrowserContext, name: string) {
  const id = idOf((await call<Items<Named>>(context, 'GET', 'courses/courses')).items, name);
  const { sections } = await call<{ sections: readonly (Named & { readonly activities: readonly Named[] })[] }>(
    context,
    'GET',
    `courses/courses/${id}`,
  );
  return {
    id,
    sectionId: sections[0]?.id ?? '',
    /** The id of an activity. */
    activity: (named: string): string =>
      idOf(
        sections.flatMap(({ activities }) => activities),
        named,
      ),
  };
}

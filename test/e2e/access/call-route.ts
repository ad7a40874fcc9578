import { type Answer, TestClient } from '@sreda/testing';
import { type ActorName, isSitePart } from './actors.js';
import type { Filled, Route, Scene } from './calls/call.js';
import type { School, World } from './fixture.js';
import type { Person } from './make.js';

/** The account behind an actor; null for a visitor. */
export function personOf({ a, site }: World, actor: ActorName): Person | null {
  if (actor === 'anonymous') return null;
  return isSitePart(actor) ? site[actor] : a.people[actor];
}

export function sceneOf(world: World, { actor, school, fresh }: { actor: ActorName; school: School; fresh: boolean }): Scene {
  return { world, make: world.make, school, actor, self: personOf(world, actor) ?? world.a.people.student, fresh };
}

/** A client that calls as the actor: with a personal access token, or in a new session where the route wants one. */
export async function clientOf(world: World, actor: ActorName, route: Pick<Route, 'bySession'>): Promise<TestClient> {
  const person = personOf(world, actor);
  if (!person) return new TestClient(world.app.url);
  return route.bySession ? world.make.browser(person) : new TestClient(world.app.url, { authorization: person.authorization });
}

/** `GET courses/courses/{courseId}` with its parameters: `courses/courses/0196…?limit=1` */
export function pathOf(template: string, { params = {}, query }: Filled): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${template} has no ${name}`);
    return encodeURIComponent(value);
  });
  return query ? `${path}?${new URLSearchParams(query).toString()}` : path;
}

/** `name` is `GET courses/courses/{courseId}`. */
export function send(client: TestClient, name: string, filled: Filled): Promise<Answer> {
  const [method = '', template = ''] = name.split(' ');
  const path = pathOf(template, filled);
  if (filled.file !== undefined) return client.upload(path, 'вопросы.gift', filled.file);
  return client.send(method, path, filled.body);
}

import type { Answer } from '@sreda/testing';
import type { ActorName } from './actors.js';
import type { Filled } from './calls/call.js';
import { CANARY, type School } from './fixture.js';

/** They may see the other school: the whole site is the administrator's, and names of schools the coordinator's. */
const MAY_KNOW: readonly ActorName[] = ['administrator', 'municipal-coordinator'];

/** Every id of a school, and of what is in it. */
function idsOf(school: School): string[] {
  const { municipalityId: _, word: __, people, questionIds, ...ids } = school;
  return [...Object.values(ids), ...questionIds, ...Object.values(people).flatMap(({ id, accountId }) => [id, accountId])];
}

/** What an answer tells about the other school: its canary word or an id of it, in the body or a header. What was in the call is no news. */
export function leakIn(answer: Answer, call: Filled, actor: ActorName, strange: School): string | null {
  if (MAY_KNOW.includes(actor)) return null;
  const asked = JSON.stringify(call);
  const told = `${answer.text}\n${JSON.stringify([...answer.headers])}`.toLowerCase();
  return [CANARY, ...idsOf(strange)].find((secret) => told.includes(secret) && !asked.includes(secret)) ?? null;
}

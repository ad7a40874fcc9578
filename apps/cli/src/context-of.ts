import { UsageError } from './command.js';

const LEVELS = ['organisation', 'course', 'activity', 'person'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);

/** `site` or `course:ID`: where a capability is asked for. */
export function contextOf(text: string): { readonly level: 'site' | (typeof LEVELS)[number]; readonly id: string | null } {
  if (text === 'site') return { level: 'site', id: null };
  const [name, id = ''] = text.split(':', 2);
  const level = LEVELS.find((candidate) => candidate === name);
  if (!level || !isUuid(id))
    throw new UsageError(`"${text}" is no place: write site or one of ${LEVELS.map((l) => `${l}:ID`).join(', ')}.`);
  return { level, id };
}

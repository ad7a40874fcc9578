import { diffArrays } from 'diff';

export interface Words {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** Below this share of words in common, a text is a new one: word by word nobody could read it. */
const ALIKE = 0.5;

/** Words, numbers, spaces, signs. */
const partsOf = (text: string): string[] => text.match(/\p{L}+|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

const lengthOf = (text: string): number => text.replaceAll(/\s/g, '').length;

/** What was taken out of a text and what came in; of texts that are not alike, one after the other. */
export function wordChanges(before: string, after: string): Words[] {
  const words = diffArrays(partsOf(before), partsOf(after)).map(({ value, added, removed }): Words => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
  const common = words.reduce((sum, { text, change }) => sum + (change === 'same' ? lengthOf(text) : 0), 0);
  if (common >= ALIKE * Math.min(lengthOf(before), lengthOf(after))) return words;
  const whole: Words[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
  return whole.filter(({ text }) => text !== '');
}

import { folded } from '../folded.js';

/** People of whose name every word of `q` begins a word, by name. Pure. */
export function foundPeople(names: ReadonlyMap<string, string>, q: string, most: number): { id: string; name: string }[] {
  const wanted = folded(q).split(/\s+/).filter(Boolean);
  return [...names]
    .filter(([, name]) => {
      const words = folded(name).split(/[\s-]+/);
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    })
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru') || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

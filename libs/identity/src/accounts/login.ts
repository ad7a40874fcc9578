import type { PersonName } from '../names/names.js';

export const LOGIN_PATTERN = /^[\p{L}\p{N}._@+-]{2,64}$/u;

/** Logins are equal when these are equal: case and composition of letters do not matter. */
export const normaliseLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

// The transliteration of passports (ИКАО Doc 9303), so that a child reads its own name.
const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
}; // prettier-ignore

const latin = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()].map((letter) => LATIN[letter] ?? letter.normalize('NFD').replace(/[^a-z0-9]/g, '')).join('');

/** `ivanov.pa` for Иванов Пётр Алексеевич; `user` when nothing of the name can be written in Latin letters. */
export function loginBase(name: PersonName): string {
  const initials = latin(name.givenName).slice(0, 1) + latin(name.patronymic ?? '').slice(0, 1);
  const base = [latin(name.familyName).slice(0, 24), initials].filter(Boolean).join('.');
  return base.length < 2 ? 'user' : base;
}

const numbered = (base: string, number: number): string => (number === 1 ? base : `${base}${number}`);

/** What `assignLogins` may give: of each base the first numbers, as many as names have it and `spare` more. */
export function candidateLogins(names: readonly PersonName[], spare: number): string[] {
  const counts = new Map<string, number>();
  for (const base of names.map(loginBase)) counts.set(base, (counts.get(base) ?? 0) + 1);
  return [...counts].flatMap(([base, count]) => Array.from({ length: count + spare }, (_, i) => numbered(base, i + 1)));
}

/** Gives each name a login that is neither in `taken` nor given to another of them: `ivanov.pa`, `ivanov.pa2`, … `taken` grows. */
export function assignLogins(names: readonly PersonName[], taken: Set<string>): string[] {
  const next = new Map<string, number>();
  return names.map((name) => {
    const base = loginBase(name);
    let number = next.get(base) ?? 1;
    let login = numbered(base, number);
    while (taken.has(login)) login = numbered(base, ++number);
    next.set(base, number + 1);
    taken.add(login);
    return login;
  });
}

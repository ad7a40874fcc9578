/** The language of the terminal as POSIX decides it: LC_ALL before LC_MESSAGES before LANG; English unless it is Russian. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): 'ru' | 'en' {
  const value = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((candidate) => candidate);
  return value?.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

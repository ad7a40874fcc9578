const MAX_LENGTH = 2_000;

/** What is stored of something thrown: PostgreSQL takes no NUL, and an error may quote a whole file. */
export const errorText = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).replaceAll('\0', '').slice(0, MAX_LENGTH) || 'Unknown';

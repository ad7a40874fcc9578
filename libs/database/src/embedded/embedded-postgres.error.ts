/** What a person who starts Sreda can act on. The message is one line, complete without a stack. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** What stops a script in a way that a person can act on: the message is complete, no stack is shown. */
export class Failure extends Error {
  /** @param {string} message @param {number} exitCode 2 for a wrong setting, 1 for everything else */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Errors of the product that are written for people too; the scripts cannot import their classes before the build. */
const FOR_PEOPLE = new Set(['EmbeddedPostgresError', 'MigrationError', 'BackupError']);

/** Prints an error: one line when it is written for a person, else with the stack that a developer needs. Returns the exit code. */
export function report(error) {
  const plain = error instanceof Failure || FOR_PEOPLE.has(error?.name);
  console.error(plain ? error.message : error);
  return error instanceof Failure ? error.exitCode : 1;
}

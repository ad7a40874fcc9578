/** The work did not end in its time. */
export class DeadlineError extends Error {
  constructor(ms: number) {
    super(`It took longer than ${ms} ms`);
    this.name = 'DeadlineError';
  }
}

/**
 * Runs `work` with a signal that is aborted after `ms` or with `parent`, and rejects at that moment even when `work` does not listen: work
 * that hangs must not hold its queue.
 */
export async function withDeadline<T>(ms: number, parent: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const follow = () => controller.abort(parent.reason);
  const timer = setTimeout(() => controller.abort(new DeadlineError(ms)), ms);
  parent.addEventListener('abort', follow);
  if (parent.aborted) follow();
  try {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
    signal.throwIfAborted();
    return await Promise.race([work(signal), aborted]);
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', follow);
  }
}

import { asProblem, type Attempt } from '@sreda/ui';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { AnswerQueue, type Failure, type Server } from './answer-queue.js';
import type { AttemptServer } from './attempt-server.js';

/** A pause in typing after which the answer goes; a choice goes at once. */
const TYPING_MS = 700;
const RETRY_MS = 4000;

const failureOf = (error: unknown): Failure => {
  const problem = asProblem(error);
  if (problem.code === 'quiz.stale-sequence') return { kind: 'stale' };
  // 401: the session has ended; after the next sign-in the answer goes by itself.
  const later = problem.offline || problem.status >= 500 || problem.status === 429 || problem.status === 401;
  return later ? { kind: 'later' } : { kind: 'refused', error: problem };
};

const queueServer = (server: AttemptServer): Server => ({
  save: (slot, response, sequence) => server.answer(slot, { response: response as Record<string, unknown> | null, sequence }),
  sequences: async () => new Map((await server.load()).slots.map((slot) => [slot.number, slot.sequence])),
  failure: failureOf,
});

/** The answers of an attempt: what is on the screen, where it is, and how to change it. */
export function useAnswers(attempt: Attempt, server: AttemptServer) {
  // One queue as long as the page lives: a newer copy of the attempt must not take away what is being typed.
  const [queue] = useState(() => new AnswerQueue(attempt.id, attempt.slots, queueServer(server), localStorage));
  const state = useSyncExternalStore(queue.subscribe, queue.state);
  const waiting = queue.pending.length > 0;

  useEffect(() => {
    if (!waiting) return undefined;
    const again = (): void => void queue.flush();
    const timer = setInterval(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [queue, waiting]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (queue.pending.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [queue]);

  const typing = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return (wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void queue.flush(), wait);
    };
  }, [queue]);

  return {
    queue,
    state,
    answer: (slot: number, response: unknown): void => {
      queue.change(slot, response);
      typing(document.activeElement?.matches('input[type="text"], input:not([type]), textarea, [contenteditable]') ? TYPING_MS : 0);
    },
  };
}

import { type AnswerFile, answerFiles, newId } from '@sreda/contracts';
import { alone, api, asProblem, type Attempt, blobsOnDevice, uploadFile, type UploadedFile } from '@sreda/ui';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { AnswerQueue, type Failure, isBlank, type Server } from './answer-queue.js';
import type { AttemptServer } from './attempt-server.js';
import { type Added, type UploadFailure, UploadQueue, type UploadServer } from './upload-queue.js';

/** A pause in typing after which the answer goes; a choice goes at once. */
const TYPING_MS = 700;
const RETRY_MS = 4000;

const uploadFailure = (error: unknown): UploadFailure => {
  const problem = asProblem(error);
  // 401: the session has ended; after the next sign-in the answer goes by itself.
  const later = problem.offline || problem.status >= 500 || problem.status === 429 || problem.status === 401;
  return later ? { kind: 'later' } : { kind: 'refused', error: problem };
};
const failureOf = (error: unknown): Failure => (asProblem(error).code === 'quiz.stale-sequence' ? { kind: 'stale' } : uploadFailure(error));

const uploadServer: UploadServer = {
  async upload(blob, name, onProgress) {
    const { id, ...file } = (await uploadFile('/files/files', new File([blob], name, { type: blob.type }), onProgress)) as UploadedFile;
    return { fileId: id, ...file };
  },
  async discard(fileId) {
    await api.DELETE('/files/files/{fileId}', { params: { path: { fileId } } });
  },
  failure: uploadFailure,
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
  const [uploads] = useState(() => {
    const arrived = (file: AnswerFile, { slot, untouched }: Added): void => {
      const answer = queue.state().answers.get(slot);
      const response = answer?.sequence === 0 && isBlank(answer.response) ? untouched : answer?.response;
      const files = answerFiles(response).filter(({ fileId }) => fileId !== file.fileId);
      queue.change(slot, { ...(response as object), files: [...files, file] });
      void queue.flush();
    };
    return new UploadQueue(attempt.id, uploadServer, localStorage, blobsOnDevice('sreda.quiz'), newId, arrived, alone);
  });
  const files = useSyncExternalStore(uploads.subscribe, uploads.state);
  const waiting = queue.pending.length > 0 || uploads.waits;

  useEffect(() => {
    if (!waiting) return undefined;
    const again = (): void => {
      void queue.flush();
      void uploads.flush();
    };
    const timer = setInterval(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [queue, uploads, waiting]);

  // Those that were left from before, and what another tab has done with them.
  useEffect(() => {
    const refresh = (): void => uploads.refresh();
    void uploads.flush();
    addEventListener('storage', refresh);
    return () => removeEventListener('storage', refresh);
  }, [uploads]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (queue.pending.length > 0 || uploads.waits) event.preventDefault();
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, [queue, uploads]);

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
    uploads,
    files,
    /** Sends all that waits: files first, for they change their answers. Answers whether everything has arrived. */
    arrive: async (withFiles: boolean): Promise<boolean> => {
      const whole = !withFiles || (await uploads.flush());
      return (await queue.flush()) && whole;
    },
    answer: (slot: number, response: unknown): void => {
      queue.change(slot, response);
      typing(document.activeElement?.matches('input[type="text"], input:not([type]), textarea, [contenteditable]') ? TYPING_MS : 0);
    },
  };
}

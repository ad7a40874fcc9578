import { api, type Attempt, type AttemptSlot, type QuizPreview } from '@sreda/ui';
import type { SavedAnswer } from './answer-queue.js';

interface Answer {
  readonly response?: Record<string, unknown> | null;
  readonly sequence: number;
  readonly action?: 'submit' | 'tryAgain';
}

/** Where an attempt lives: one that counts, or a teacher's preview. */
export interface AttemptServer<A extends Attempt = Attempt> {
  load(): Promise<A>;
  answer(slot: number, answer: Answer): Promise<SavedAnswer & { readonly slot?: AttemptSlot }>;
  finish(): Promise<A>;
}

function bodyOf<T>({ data }: { readonly data?: T }): T {
  if (data === undefined) throw new Error('an answer without a body');
  return data;
}

export function attemptServer(attemptId: string): AttemptServer {
  const params = { path: { attemptId } };
  return {
    load: async () => bodyOf(await api.GET('/quiz/attempts/{attemptId}', { params })),
    answer: async (slot, body) =>
      bodyOf(await api.PUT('/quiz/attempts/{attemptId}/slots/{slot}', { params: { path: { attemptId, slot } }, body })),
    finish: async () => bodyOf(await api.POST('/quiz/attempts/{attemptId}/finish', { params })),
  };
}

/** `begin`: a new preview in place of the last. */
export function previewServer(activityId: string): AttemptServer<QuizPreview> & { begin(): Promise<QuizPreview> } {
  const params = { path: { activityId } };
  return {
    begin: async () => bodyOf(await api.POST('/quiz/activities/{activityId}/preview', { params })),
    load: async () => bodyOf(await api.GET('/quiz/activities/{activityId}/preview', { params })),
    answer: async (slot, body) =>
      bodyOf(await api.PUT('/quiz/activities/{activityId}/preview/slots/{slot}', { params: { path: { activityId, slot } }, body })),
    finish: async () => bodyOf(await api.POST('/quiz/activities/{activityId}/preview/finish', { params })),
  };
}

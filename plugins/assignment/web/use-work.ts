import { newId } from '@sreda/contracts';
import { $api, alone, api, asProblem, type Homework, uploadFile, type UploadedFile, useSession } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { blobStorage } from './blob-storage.js';
import { type ServerDraft, WorkQueue, type WorkServer } from './work-queue.js';

/** A pause in typing after which the draft goes. */
const TYPING_MS = 900;
const RETRY_MS = 5000;

const draftOf = ({ my }: Homework): ServerDraft => ({
  text: my?.draft.text ?? '',
  revision: my?.draft.revision ?? 0,
  sheets: (my?.draft.sheets ?? []).map(({ fileId, turn, name, mediaType }) => ({ id: fileId, fileId, turn, name, mediaType })),
});

function serverOf(activityId: string, onHandedIn: (assignment: Homework) => void): WorkServer {
  const at = { params: { path: { activityId } } };
  return {
    async upload(blob, name, onProgress) {
      return (await uploadFile('/files/files', new File([blob], name, { type: blob.type }), onProgress)) as UploadedFile;
    },
    async save(draft) {
      const { data } = await api.PUT('/assignment/activities/{activityId}/draft', {
        ...at,
        body: { ...draft, sheets: draft.sheets.map((sheet) => ({ ...sheet })) },
      });
      if (!data) throw new Error('an answer without a body');
      return data;
    },
    async draft() {
      const { data } = await api.GET('/assignment/activities/{activityId}', at);
      if (!data) throw new Error('an answer without a body');
      return draftOf(data);
    },
    async handIn(press) {
      const { data } = await api.POST('/assignment/activities/{activityId}/hand-in', { ...at, body: press });
      if (data) onHandedIn(data);
    },
    failure(error) {
      const problem = asProblem(error);
      if (problem.code === 'assignment.draft-changed') return { kind: 'changed' };
      // 401: the session has ended; after the next sign-in the work goes by itself.
      const later = problem.offline || problem.status >= 500 || problem.status === 429 || problem.status === 401;
      return later ? { kind: 'later' } : { kind: 'refused', error: problem };
    },
  };
}

/** The student's work: what is on the screen, where it is, and how to change it. */
export function useWork(assignment: Homework) {
  const client = useQueryClient();
  const { person } = useSession();
  // One queue as long as the page lives: a newer answer of the server must not take away what is being written.
  const [queue] = useState(() => {
    const { queryKey } = $api.queryOptions('get', '/assignment/activities/{activityId}', {
      params: { path: { activityId: assignment.id } },
    });
    const server = serverOf(assignment.id, (next) => {
      client.setQueryData(queryKey, next);
      void client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => /^\/(courses|grades)\//.test(String(path)) });
    });
    return new WorkQueue(`sreda.work.${person.id}.${assignment.id}`, draftOf(assignment), server, localStorage, blobStorage, newId, alone);
  });
  const state = useSyncExternalStore(queue.subscribe, queue.state);
  const waits = queue.waits;

  useEffect(() => {
    if (!waits) return undefined;
    const again = (): void => void queue.flush();
    const timer = setInterval(again, RETRY_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [queue, waits]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (queue.waits) event.preventDefault();
    };
    const hide = (): void => void queue.flush();
    addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      void queue.flush();
    };
  }, [queue]);

  const typed = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void queue.flush(), TYPING_MS);
    };
  }, [queue]);

  return { queue, state, typed };
}

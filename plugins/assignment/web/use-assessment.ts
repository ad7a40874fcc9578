import { $api, api, asProblem, type Assessment, type MarkedWork, type Saved } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AssessmentDraft, draftOf, markOf } from './assessment-draft.js';

/** A pause in typing after which what was written is kept. */
const PAUSE_MS = 900;

export const markedWorkOptions = (workId: string) =>
  $api.queryOptions('get', '/assignment/works/{workId}', { params: { path: { workId } } }, { staleTime: 0 });

type Outcome = 'graded' | 'returned';

/**
 * What a teacher writes about the last version of a work, kept while it is written. `conflict` is what somebody else has written meanwhile: nothing is kept
 * until the teacher has chosen.
 */
export function useAssessment(work: MarkedWork, assessment: Assessment, byRubric: boolean) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(assessment, byRubric));
  const [known, setKnown] = useState(assessment);
  const [saved, setSaved] = useState<Saved>({ state: 'none' });
  const [error, setError] = useState<unknown>();
  const [conflict, setConflict] = useState<Assessment | null>(null);
  const [sending, setSending] = useState(false);
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(known, byRubric));
  const latest = useRef({ draft, known, dirty });
  latest.current = { draft, known, dirty };
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const send = useCallback(
    async (outcome?: Outcome): Promise<boolean> => {
      const { draft: written, known: before } = latest.current;
      const mark = markOf(written.mark);
      if (mark === undefined) return false;
      setSaved({ state: 'saving' });
      try {
        const { data } = await api.PUT('/assignment/works/{workId}/assessment', {
          params: { path: { workId: work.id } },
          body: {
            ...{ number: before.number, revision: before.revision, mark, comment: written.comment, note: written.note },
            levels: Object.entries(written.levels).map(([criterionId, level]) => ({ criterionId, level })),
            ...(outcome && { outcome }),
          },
        });
        if (!data) throw new Error('an answer without a body');
        setKnown(data);
        // The next press may come before the next drawing.
        latest.current = { ...latest.current, known: data };
        setSaved({ state: 'saved', at: data.changedAt ?? new Date().toISOString() });
        setError(undefined);
        return true;
      } catch (thrown) {
        const problem = asProblem(thrown);
        setSaved(problem.offline ? { state: 'kept' } : { state: 'failed' });
        if (problem.code === 'assignment.marked-meanwhile') {
          const fresh = await client.fetchQuery(markedWorkOptions(work.id)).catch(() => undefined);
          setConflict(fresh?.assessment ?? null);
        } else if (!problem.offline) setError(problem);
        return false;
      }
    },
    [client, work.id],
  );
  /** One after another: each needs the revision of the one before. */
  const save = useCallback(
    (outcome?: Outcome): Promise<boolean> => {
      running.current = running.current.then(() => (outcome || latest.current.dirty ? send(outcome) : true));
      return running.current;
    },
    [send],
  );

  useEffect(() => {
    if (!dirty || conflict) return undefined;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, dirty, conflict, save]);
  // What was written in the last moment goes too.
  useEffect(() => () => void (latest.current.dirty && save()), [save]);

  return {
    draft,
    known,
    dirty,
    saved,
    error,
    conflict,
    sending,
    change: (change: Partial<AssessmentDraft>): void => setDraft((before) => ({ ...before, ...change })),
    release: async (outcome: Outcome): Promise<boolean> => {
      setSending(true);
      const done = await save(outcome).finally(() => setSending(false));
      if (done) void client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => /^\/(assignment|grades)\//.test(String(path)) });
      return done;
    },
    resolve: (which: 'mine' | 'theirs'): void => {
      if (!conflict) return;
      setKnown(conflict);
      if (which === 'theirs') setDraft(draftOf(conflict, byRubric));
      setConflict(null);
      setError(undefined);
    },
  };
}

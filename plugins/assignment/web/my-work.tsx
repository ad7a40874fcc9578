import { $api, ApiProblem, Button, type Homework, type MyWork, Notice, Section, toast, useFormat, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assignmentOptions } from './use-assignment.js';
import { WorkEditor } from './work-editor.js';
import { EarlierVersions, Released, VersionContent } from './work-version.js';

function HandedIn({ assignment, my }: { assignment: Homework; my: MyWork }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const path = { activityId: assignment.id };
  const takeBack = $api.useMutation('post', '/assignment/activities/{activityId}/take-back', {
    onSuccess: (next) => client.setQueryData(assignmentOptions(assignment.id).queryKey, next),
    onError: (error) => {
      toast(problemText(error).message);
      void client.invalidateQueries({ queryKey: assignmentOptions(assignment.id).queryKey });
    },
  });
  const last = my.versions.at(-1);
  if (!last) return null;
  const afterDue = my.dueAt !== null && new Date(my.dueAt) < new Date(assignment.serverNow);
  return (
    <>
      {my.state === 'handed-in' && (
        <Notice
          kind="good"
          action={
            my.mayTakeBack && (
              <Button busy={takeBack.isPending} onClick={() => takeBack.mutate({ params: { path } })}>
                {t('assignment.take-back')}
              </Button>
            )
          }
        >
          <p>
            <b>{t('assignment.handed-in')}</b> {format.moment(last.handedInAt)}
          </p>
          <p>{t(my.mayTakeBack ? (afterDue ? 'assignment.take-back-late' : 'assignment.take-back-help') : 'assignment.waits')}</p>
        </Notice>
      )}
      <Released assignment={assignment} version={last} />
      <Section title={t('assignment.my-work')}>
        <VersionContent version={last} />
      </Section>
    </>
  );
}

/** The student's half of the page: what to do now, then what was. */
export function MyWorkView({ assignment, my }: { assignment: Homework; my: MyWork }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const { state, versions, refusal } = my;
  const isOpen = state === 'none' || state === 'draft' || state === 'returned';
  const current = versions.at(-1);
  const earlier = isOpen ? versions : versions.slice(0, -1);
  return (
    <>
      {isOpen ? (
        <>
          {state === 'returned' && current && <Released assignment={assignment} version={current} />}
          {refusal && <Notice kind="warn">{problemText(new ApiProblem({ status: 409, code: refusal })).message}</Notice>}
          {refusal !== 'assignment.not-open-yet' && (
            <WorkEditor key={`${my.id ?? ''}/${versions.length}/${state === 'returned'}`} assignment={assignment} />
          )}
        </>
      ) : (
        <HandedIn assignment={assignment} my={my} />
      )}
      {earlier.length > 0 && (
        <Section title={t('assignment.versions')}>
          <EarlierVersions assignment={assignment} versions={earlier} />
        </Section>
      )}
    </>
  );
}

import { $api, CheckField, type OutlineActivity, toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDone } from './activity-state.js';

/** The student's own tick of an activity that is marked by hand; the toast takes it back. */
export function CompletionTick({
  activity,
}: {
  activity: Pick<OutlineActivity, 'id' | 'name' | 'visible' | 'opensAt' | 'closesAt' | 'state' | 'locked'>;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const mark = $api.useMutation('put', '/courses/activities/{activityId}/mark', {
    // What waited for it opens.
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => toast(problemText(error).message),
  });
  const done = mark.isPending ? mark.variables.body.done : isDone(activity);
  const set = (to: boolean, onSuccess?: () => void): void =>
    mark.mutate({ params: { path: { activityId: activity.id } }, body: { done: to } }, { onSuccess });
  return (
    <CheckField
      label={
        <>
          <span aria-hidden>{t('web.course.tick')}</span>
          <span className="visually-hidden">{t('web.course.tick-of', { name: activity.name })}</span>
        </>
      }
      checked={done}
      disabled={mark.isPending}
      onChange={(to) =>
        set(to, () => toast(t(to ? 'web.course.ticked' : 'web.course.unticked', { name: activity.name }), { undo: () => set(!to) }))
      }
    />
  );
}

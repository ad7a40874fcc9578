import { $api, type OutlineActivity, StoredCheckField, toast, useProblem } from '@sreda/ui';
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
  const set = (to: boolean): Promise<unknown> => mark.mutateAsync({ params: { path: { activityId: activity.id } }, body: { done: to } });
  const setAndTell = async (to: boolean): Promise<void> => {
    await set(to);
    const undo = (): void => void set(!to).catch(() => undefined);
    toast(t(to ? 'web.course.ticked' : 'web.course.unticked', { name: activity.name }), { undo });
  };
  return (
    <StoredCheckField
      label={
        <>
          <span aria-hidden>{t('web.course.tick')}</span>
          <span className="visually-hidden">{t('web.course.tick-of', { name: activity.name })}</span>
        </>
      }
      checked={isDone(activity)}
      disabled={mark.isPending}
      store={setAndTell}
    />
  );
}

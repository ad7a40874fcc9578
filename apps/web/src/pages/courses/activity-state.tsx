import { Badge, IconAlertTriangle, IconCircleCheck, IconClock, IconEyeOff, IconLock, type OutlineActivity, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What a page knows of an activity and of how far the reader is with it; null: the reader does not learn there. */
export type ActivityStanding = Pick<OutlineActivity, 'visible' | 'opensAt' | 'closesAt' | 'state' | 'locked'>;

export const isDone = ({ state }: ActivityStanding): boolean => state === 'complete' || state === 'passed' || state === 'failed';
/** Whether its page takes work now. */
export const isOpen = ({ visible, opensAt, closesAt, locked }: ActivityStanding, now: Date): boolean =>
  visible && !locked && (!opensAt || new Date(opensAt) <= now) && (!closesAt || new Date(closesAt) > now);

/** Done, begun, locked, or late, in words and with an icon; nothing while it is simply to be done. */
export function ActivityState({ activity, now = new Date() }: { activity: ActivityStanding; now?: Date }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { visible, opensAt, closesAt, state, locked } = activity;
  if (!visible) return <Badge icon={IconEyeOff}>{t('web.course.hidden')}</Badge>;
  if (isDone(activity)) {
    return (
      <Badge kind={state === 'failed' ? 'warn' : 'good'} icon={state === 'failed' ? IconAlertTriangle : IconCircleCheck}>
        {t([`web.course.state-${state}`, 'web.course.state-complete'])}
      </Badge>
    );
  }
  // The row says why.
  if (locked) return <Badge icon={IconLock}>{t('web.course.locked')}</Badge>;
  if (opensAt && new Date(opensAt) > now) {
    return <Badge icon={IconLock}>{t('web.course.opens', { when: format.moment(opensAt, now) })}</Badge>;
  }
  if (closesAt && new Date(closesAt) <= now) {
    return state === null ? (
      <Badge icon={IconLock}>{t('web.course.closed', { when: format.moment(closesAt, now) })}</Badge>
    ) : (
      <Badge kind="warn" icon={IconAlertTriangle}>
        {t('web.course.late', { when: format.moment(closesAt, now) })}
      </Badge>
    );
  }
  if (state !== 'begun') return null;
  return (
    <Badge kind="accent" icon={IconClock}>
      {t('web.course.state-begun')}
    </Badge>
  );
}

import {
  type Announcement,
  api,
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  IconCircleCheck,
  IconPencil,
  IconTrash,
  IconUsers,
  Notice,
  Page,
  QueryView,
  RichText,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useAct, useAnnouncement } from './use-announcement.js';

/** What it says, and to those who are asked, the button that they have read it. */
export default function AnnouncementPage() {
  const { t } = useTranslation();
  const { query, crumbs } = useAnnouncement();
  return (
    <Page title={query.data?.title ?? ''} crumbs={crumbs} width="reading">
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(announcement) =>
          announcement.withdrawnAt && !announcement.sending ? (
            <EmptyState title={t('announcements.is-withdrawn')}>{t('announcements.withdrawn-why')}</EmptyState>
          ) : (
            <Shown announcement={announcement} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Shown({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const act = useAct();
  const { id, text, author, place, sentAt, correctedAt, withdrawnAt, until, mustRead, isMine, readAt, sending } = announcement;
  const path = { params: { path: { announcementId: id } } };
  return (
    <>
      <p className="muted small">{[place, author, format.moment(sentAt)].filter(Boolean).join(' · ')}</p>
      {correctedAt && (
        <p>
          <Badge icon={IconPencil}>{t('announcements.corrected-at', { when: format.moment(correctedAt) })}</Badge>
        </p>
      )}
      {sending && <Sending announcement={announcement} sending={sending} />}
      <RichText value={{ text, format: 'html' }} />
      {until && <p className="muted">{t('announcements.until', { day: format.date(until) })}</p>}
      {isMine && mustRead && !withdrawnAt && (
        <div>
          {readAt ? (
            <Badge kind="good" icon={IconCircleCheck}>
              {t('announcements.read-at', { when: format.moment(readAt) })}
            </Badge>
          ) : (
            <Button
              kind="primary"
              icon={IconCircleCheck}
              onClick={() => act(() => api.PUT('/announcements/{announcementId}/read', path), t('announcements.thanks'))}
            >
              {t('announcements.i-have-read')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** How far it has come, and what can be done about it: for those who may send there. */
function Sending({
  announcement: { id, version, withdrawnAt, mustRead },
  sending: { told, read, roles, remindedAt },
}: {
  announcement: Announcement;
  sending: NonNullable<Announcement['sending']>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const act = useAct();
  const put = (withdrawn: boolean, known: number) =>
    api.PUT('/announcements/sent/{announcementId}/withdrawn', {
      params: { path: { announcementId: id } },
      body: { withdrawn, version: known },
    });
  const restore = (known: number): void => act(() => put(false, known), t('announcements.restored'));
  if (withdrawnAt)
    return (
      <Notice kind="warn" action={<Button onClick={() => restore(version)}>{t('announcements.restore')}</Button>}>
        {t('announcements.withdrawn-at', { when: format.moment(withdrawnAt) })}
      </Notice>
    );
  const whom = roles.map((role) => t(`announcements.whom-${role}`)).join(', ');
  return (
    <Notice>
      <div className="stack-tight">
        <p>
          {mustRead ? t('announcements.read-of', { read, told }) : t('announcements.told', { count: told })} · {whom}
          {remindedAt && ` · ${t('announcements.reminded-at', { when: format.moment(remindedAt) })}`}
        </p>
        <div className="cluster">
          {mustRead && (
            <ButtonLink icon={IconUsers} to={`/announcements/${id}/readers`}>
              {t('announcements.who-has-not')}
            </ButtonLink>
          )}
          <ButtonLink icon={IconPencil} to={`/announcements/${id}/change`}>
            {t('announcements.correct')}
          </ButtonLink>
          <Button
            icon={IconTrash}
            onClick={() =>
              act(
                () => put(true, version),
                t('announcements.withdrawn'),
                () => restore(version + 1),
              )
            }
          >
            {t('announcements.withdraw')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

import {
  $api,
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  IconBell,
  IconButton,
  IconCheck,
  IconSettings,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Segments,
  Skeleton,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAllNotifications, readNotification } from '../../shell/notification-stream.js';

/** What has happened, the newest first. Opening one reads it. */
export default function NotificationsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const [which, setWhich] = useState<'all' | 'unread'>('all');
  const query = $api.useInfiniteQuery(
    'get',
    '/notifications/mine',
    { params: { query: { limit: 30, ...(which === 'unread' ? { unread: true } : {}) } } },
    paged,
  );
  const rows = rowsOf(query);
  const newest = rows[0];
  const attempt = (work: Promise<void>): void => void work.catch((error: unknown) => toast(problemText(error).message));
  return (
    <Page
      title={t('web.notifications.title')}
      width="reading"
      actions={
        <ButtonLink to="/account/notifications" icon={IconSettings}>
          {t('web.notifications.choose')}
        </ButtonLink>
      }
    >
      <Segments
        label={t('web.notifications.which')}
        labelHidden
        value={which}
        onChange={setWhich}
        options={[
          { value: 'all', label: t('web.notifications.all') },
          { value: 'unread', label: t('web.notifications.only-unread') },
        ]}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconBell} title={t(`web.notifications.none-${which}`)}>
            {t('web.notifications.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            {newest && rows.some(({ readAt }) => readAt === null) && (
              <div>
                <Button icon={IconCheck} onClick={() => attempt(readAllNotifications(client, newest.id))}>
                  {t('web.notifications.read-all')}
                </Button>
              </div>
            )}
            <RowList label={t('web.notifications.title')}>
              {rows.map(({ id, text, about, link, createdAt, readAt }) => (
                <Row
                  key={id}
                  title={text}
                  to={link ?? undefined}
                  onOpen={readAt === null ? () => attempt(readNotification(client, id)) : undefined}
                  detail={
                    <>
                      {readAt === null && <Badge kind="accent">{t('web.notifications.new')}</Badge>}{' '}
                      {[...about, format.moment(createdAt)].join(' · ')}
                    </>
                  }
                  end={
                    readAt === null && (
                      <IconButton
                        icon={IconCheck}
                        label={t('web.notifications.read-one', { text })}
                        onClick={() => attempt(readNotification(client, id))}
                      />
                    )
                  }
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

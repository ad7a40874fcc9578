import {
  $api,
  api,
  asProblem,
  Button,
  EmptyState,
  IconBell,
  IconCircleCheck,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Segments,
  SelectField,
  Skeleton,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncement, useRefresh } from './use-announcement.js';

const ALL = '';

/** Who has not read it, of all or of one class; these can be reminded. */
export default function ReadersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const problemText = useProblem();
  const { announcementId, query: announcement, crumbsBelow } = useAnnouncement();
  const [read, setRead] = useState<'no' | 'yes'>('no');
  const [classId, setClassId] = useState(ALL);
  const path = { announcementId };
  const classes = $api.useQuery('get', '/announcements/sent/{announcementId}/classes', { params: { path } });
  const query = $api.useInfiniteQuery(
    'get',
    '/announcements/sent/{announcementId}/readers',
    { params: { path, query: { limit: 50, read: read === 'yes', ...(classId === ALL ? {} : { classId }) } } },
    paged,
  );
  const rows = rowsOf(query);
  const counted = classes.data?.items ?? [];
  const named = counted.flatMap(({ id, name, ...counts }) => (id && name ? [{ id, name, ...counts }] : []));
  const remind = async (): Promise<void> => {
    try {
      const { data } = await api.POST('/announcements/sent/{announcementId}/reminders', { params: { path } });
      toast(t('announcements.reminded', { count: data?.told ?? 0 }));
      await refresh();
    } catch (error) {
      toast(problemText(asProblem(error)).message);
    }
  };
  return (
    <Page
      title={t('announcements.who-has-not')}
      crumbs={crumbsBelow}
      width="reading"
      actions={
        announcement.data?.mustRead &&
        read === 'no' &&
        rows.length > 0 && (
          <Button icon={IconBell} onClick={() => void remind()}>
            {t('announcements.remind')}
          </Button>
        )
      }
    >
      <QueryView query={announcement} skeleton={<Skeleton lines={1} />}>
        {({ sending }) => <p>{sending && t('announcements.read-of', { read: sending.read, told: sending.told })}</p>}
      </QueryView>
      <Segments
        label={t('announcements.whom-to-show')}
        labelHidden
        value={read}
        onChange={setRead}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`announcements.readers-${value}`) }))}
      />
      {named.length > 0 && (
        <SelectField
          label={t('announcements.class')}
          value={classId}
          onChange={setClassId}
          options={[
            { value: ALL, label: t('announcements.all-classes') },
            ...named.map(({ id, name, read: done, told }) => ({
              value: id,
              label: `${name}: ${t('announcements.read-of', { read: done, told })}`,
            })),
          ]}
        />
      )}
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconCircleCheck} title={t(read === 'no' ? 'announcements.all-have-read' : 'announcements.nobody-has-read')}>
            {t(read === 'no' ? 'announcements.all-have-read-why' : 'announcements.nobody-has-read-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t(`announcements.readers-${read}`)}>
              {rows.map(({ personId, name, classes: of, readAt }) => (
                <Row key={personId} title={name} detail={of} end={readAt && <span className="muted small">{format.moment(readAt)}</span>} />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

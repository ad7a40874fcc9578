import {
  $api,
  api,
  EmptyState,
  type ForumFollowed,
  IconBell,
  IconBellOff,
  IconButton,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  toast,
  useProblem,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-act.js';

const KINDS = ['section', 'author', 'forum', 'topic'] as const;

const addresses: Readonly<Record<ForumFollowed['kind'], ((id: string) => string) | undefined>> = {
  section: (id) => `/forum/network/${id}`,
  author: undefined,
  forum: (id) => `/forum/${id}`,
  topic: (id) => `/forum/topics/${id}`,
};

const follow = ({ kind, id }: ForumFollowed, on: boolean): Promise<unknown> => {
  if (kind === 'author') {
    return api.PUT('/forum/network/authors/{personId}/subscription', { params: { path: { personId: id } }, body: { on } });
  }
  if (kind === 'topic') return api.PUT('/forum/topics/{topicId}/subscription', { params: { path: { topicId: id } }, body: { on } });
  return api.PUT('/forum/boards/{boardId}/subscription', { params: { path: { boardId: id } }, body: { on } });
};

/** All that one hears of, by what it is, and the end of each. */
export default function FollowedPage() {
  const { t } = useTranslation();
  const query = $api.useInfiniteQuery('get', '/forum/subscriptions', { params: { query: { limit: 200 } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('forum.followed')} width="reading">
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconBell} title={t('forum.followed-none')}>
            {t('forum.followed-none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <p className="muted">{t('forum.followed-about')}</p>
            {KINDS.filter((kind) => rows.some((row) => row.kind === kind)).map((kind) => (
              <Section key={kind} title={t(`forum.followed-${kind}`)}>
                <RowList label={t(`forum.followed-${kind}`)}>
                  {rows
                    .filter((row) => row.kind === kind)
                    .map((row) => (
                      <FollowedRow key={row.id} row={row} />
                    ))}
                </RowList>
              </Section>
            ))}
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function FollowedRow({ row }: { row: ForumFollowed }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const name = row.name || t(row.kind === 'topic' ? 'forum.hidden-topic' : 'forum.nobody');
  const set = (on: boolean): Promise<void> =>
    follow(row, on)
      .then(() => {
        if (!on) toast(t('forum.unsubscribed-toast'), { undo: () => void set(true) });
      })
      .catch((error: unknown) => toast(problemText(error).message))
      .finally(refresh);
  return (
    <Row
      title={name}
      to={addresses[row.kind]?.(row.id)}
      detail={row.of}
      end={<IconButton icon={IconBellOff} label={t('forum.followed-end-name', { name })} onClick={() => void set(false)} />}
    />
  );
}

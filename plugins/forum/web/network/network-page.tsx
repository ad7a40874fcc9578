import {
  $api,
  api,
  Badge,
  Button,
  ButtonLink,
  Dialog,
  EmptyState,
  IconBell,
  IconChartBar,
  IconLock,
  IconPlus,
  IconUsers,
  MoreRows,
  type NetworkSection,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  SearchField,
  Section,
  Skeleton,
  useCan,
  useFormat,
  useSession,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkSearch } from './search-results.js';
import { type SectionFields, SectionForm } from './section-form.js';

/** Sections of the own school and of those that share with it, by subject; search in all of them. */
export default function NetworkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const isSchool = useSession().organisation?.kind === 'school';
  const mayAdd = can('forum:manage-network') && isSchool;
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [adding, setAdding] = useState(false);
  const query = $api.useInfiniteQuery('get', '/forum/network/sections', { params: { query: { limit: 200 } } }, paged);
  const rows = rowsOf(query);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const add = async ({ subject, theme, description }: SectionFields): Promise<void> => {
    const { data } = await api.POST('/forum/network/sections', { body: { subject, theme, description } });
    if (data) await navigate({ to: `/forum/network/${data.id}` });
  };
  const begin = mayAdd && (
    <Button kind="primary" icon={IconPlus} onClick={() => setAdding(true)}>
      {t('forum.network.add')}
    </Button>
  );
  return (
    <Page
      title={t('forum.network.title')}
      actions={
        <>
          {begin}
          <ButtonLink icon={IconBell} to="/forum/subscriptions">
            {t('forum.network.my-subscriptions')}
          </ButtonLink>
          {can('forum:view-membership') && isSchool && (
            <ButtonLink icon={IconChartBar} to="/forum/network/membership">
              {t('forum.network.membership.open')}
            </ButtonLink>
          )}
        </>
      }
      width="reading"
    >
      {rows.length > 0 && <SearchField label={t('forum.network.search')} value={typed} onChange={setTyped} maxLength={200} />}
      {q.length > 1 ? (
        <NetworkSearch q={q} />
      ) : (
        <QueryView
          query={query}
          skeleton={<Skeleton shape="rows" lines={6} />}
          isEmpty={() => rows.length === 0}
          empty={
            <EmptyState icon={IconUsers} title={t('forum.network.none')} action={begin}>
              {t(mayAdd ? 'forum.network.none-begin' : 'forum.network.none-why')}
            </EmptyState>
          }
        >
          {() => (
            <>
              {subjects.map((subject) => (
                <Section key={subject} title={subject}>
                  <RowList label={subject}>
                    {rows
                      .filter((row) => row.subject === subject)
                      .map((row) => (
                        <SectionRow key={row.id} row={row} />
                      ))}
                  </RowList>
                </Section>
              ))}
              <MoreRows query={query} />
            </>
          )}
        </QueryView>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('forum.network.add')}>
        <SectionForm subjects={subjects} submit={t('forum.network.create')} send={add} />
      </Dialog>
    </Page>
  );
}

function SectionRow({ row: { id, theme, school, closed, topics, unread, lastPostAt } }: { row: NetworkSection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation } = useSession();
  const detail = [
    ...(school.id === organisation?.id ? [] : [school.name]),
    t('forum.network.topics', { count: topics }),
    ...(lastPostAt ? [t('forum.network.last', { at: format.moment(lastPostAt) })] : []),
  ];
  return (
    <Row
      to={`/forum/network/${id}`}
      title={theme}
      detail={detail.join(' · ')}
      end={
        <>
          {closed && <Badge icon={IconLock}>{t('forum.network.is-closed')}</Badge>}
          {unread > 0 && <Badge kind="accent">{t('forum.network.unread', { count: unread })}</Badge>}
        </>
      }
    />
  );
}

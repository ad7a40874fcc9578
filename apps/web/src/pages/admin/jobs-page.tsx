import {
  $api,
  Badge,
  Button,
  DataTable,
  EmptyState,
  IconButton,
  IconCircleCheck,
  IconTrash,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSchool } from './use-school.js';

const REFRESH_MS = 5000;

/** What runs in the background, and what gave up and waits for a person. */
export default function JobsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const { crumbs } = useSchool();
  const queues = $api.useQuery('get', '/jobs/queues', {}, { refetchInterval: REFRESH_MS });
  const dead = $api.useInfiniteQuery('get', '/jobs/dead-letters', { params: { query: { limit: 50 } } }, paged);
  const letters = rowsOf(dead);
  const after = {
    onSuccess: () => client.invalidateQueries({ predicate: (q) => String(q.queryKey[1]).startsWith('/jobs') }),
    onError: (error: unknown) => toast(problemText(error).message),
  };
  const retry = $api.useMutation('post', '/jobs/dead-letters/{id}/retry', after);
  const discard = $api.useMutation('delete', '/jobs/dead-letters/{id}', after);
  return (
    <Page title={t('web.admin.jobs')} crumbs={crumbs}>
      <Section title={t('web.jobs.queues')}>
        <QueryView query={queues} skeleton={<Skeleton shape="table" lines={4} />}>
          {({ items }) => (
            <DataTable
              label={t('web.jobs.queues')}
              rows={items}
              rowKey={(row) => row.name}
              columns={[
                { key: 'name', label: t('web.jobs.queue'), cell: (row) => t(`web.jobs.queue-${row.name}`) },
                { key: 'waiting', label: t('web.jobs.waiting'), align: 'end', cell: (row) => format.number(row.waiting) },
                { key: 'active', label: t('web.jobs.active'), align: 'end', cell: (row) => format.number(row.active) },
                { key: 'dead', label: t('web.jobs.dead'), align: 'end', cell: (row) => format.number(row.dead) },
              ]}
            />
          )}
        </QueryView>
      </Section>
      <Section title={t('web.jobs.letters')}>
        <QueryView
          query={dead}
          isEmpty={() => letters.length === 0}
          empty={
            <EmptyState icon={IconCircleCheck} title={t('web.jobs.none')}>
              {t('web.jobs.none-why')}
            </EmptyState>
          }
        >
          {() => (
            <RowList>
              {letters.map((letter) => (
                <Row
                  key={letter.id}
                  title={letter.subscription ?? letter.name}
                  detail={
                    <>
                      <Badge>{t(`web.jobs.kind-${letter.kind}`)}</Badge>
                      <span>{letter.error}</span>
                      <span>{t('web.jobs.failed', { when: format.moment(letter.failedAt), count: letter.tries })}</span>
                    </>
                  }
                  end={
                    <>
                      <Button onClick={() => retry.mutate({ params: { path: { id: letter.id } } })}>{t('web.jobs.retry')}</Button>
                      <IconButton
                        icon={IconTrash}
                        label={t('web.jobs.discard', { name: letter.name })}
                        onClick={() => discard.mutate({ params: { path: { id: letter.id } } })}
                      />
                    </>
                  }
                />
              ))}
            </RowList>
          )}
        </QueryView>
      </Section>
    </Page>
  );
}

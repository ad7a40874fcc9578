import {
  $api,
  Button,
  downloadFile,
  EmptyState,
  IconDownload,
  IconShieldCheck,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Skeleton,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { EventTabs } from './event-tabs.js';

/** One's own certificates. */
export default function CertificatesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const query = $api.useInfiniteQuery('get', '/events/certificates', { params: { query: {} } }, paged);
  const rows = rowsOf(query);
  const download = (id: string): void => {
    downloadFile(`/events/certificates/${id}/pdf`).catch((error: unknown) => toast(problemText(error).message));
  };
  return (
    <Page title={t('events.tab-certificates')} crumbs={[{ to: '/events', label: t('events.title') }]} width="reading">
      <EventTabs />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={3} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconShieldCheck} title={t('events.no-certificates')}>
            {t('events.no-certificates-about')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('events.tab-certificates')}>
              {rows.map(({ id, title, number, date, school }) => (
                <Row
                  key={id}
                  icon={IconShieldCheck}
                  title={title}
                  detail={[number, format.date(date), school].join(' · ')}
                  end={
                    <Button icon={IconDownload} aria-label={t('events.download-named', { title })} onClick={() => download(id)}>
                      PDF
                    </Button>
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

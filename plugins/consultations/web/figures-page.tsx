import {
  $api,
  Button,
  type Column,
  type ConsultationFigure,
  DataTable,
  downloadFile,
  EmptyState,
  IconDownload,
  IconMessage,
  Page,
  QueryView,
  Section,
  Skeleton,
  TextField,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionTabs } from './section-tabs.js';

/** Figures of a period for the yearly report, each with how it is made. */
export default function FiguresPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const today = format.dayOf(new Date());
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const isPeriod = from !== '' && to !== '' && from <= to;
  const query = $api.useQuery('get', '/consultations/figures', { params: { query: { from, to } } }, { enabled: isPeriod });
  const download = (): void => {
    const asked = new URLSearchParams({ from, to }).toString();
    void downloadFile(`/consultations/figures/csv?${asked}`).catch((error: unknown) => toast(problemText(error).message));
  };
  return (
    <Page
      title={t('consultations.figures')}
      actions={
        <Button icon={IconDownload} disabled={!isPeriod} onClick={download}>
          {t('consultations.figures-csv')}
        </Button>
      }
    >
      <SectionTabs />
      <div className="cluster">
        <TextField type="date" label={t('consultations.from')} value={from} onChange={setFrom} />
        <TextField
          type="date"
          label={t('consultations.to')}
          value={to}
          onChange={setTo}
          error={isPeriod ? undefined : t('consultations.period-wrong')}
        />
      </div>
      <QueryView query={query} skeleton={<Skeleton shape="table" lines={4} />}>
        {({ total, byTheme, bySchool }) =>
          total.asked === 0 ? (
            <EmptyState icon={IconMessage} title={t('consultations.figures-none')}>
              {t('consultations.figures-none-help')}
            </EmptyState>
          ) : (
            <>
              <FigureTable label={t('consultations.total')} rows={[{ ...total, name: t('consultations.total') }]} />
              <FigureTable label={t('consultations.by-theme')} rows={byTheme} />
              <FigureTable
                label={t('consultations.by-school')}
                rows={bySchool.map((row) => ({ ...row, name: row.name || t('consultations.of-persons') }))}
              />
              <Section title={t('consultations.how')}>
                <ul>
                  {['asked', 'in-term', 'median', 'rating'].map((what) => (
                    <li key={what}>{t(`consultations.how-${what}`)}</li>
                  ))}
                </ul>
              </Section>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function FigureTable({ label, rows }: { label: string; rows: readonly ConsultationFigure[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = (key: 'asked' | 'open' | 'overdue' | 'answered'): Column<ConsultationFigure> => ({
    key,
    label: t(`consultations.figure-${key}`),
    cell: (row) => format.number(row[key]),
    sort: (row) => row[key],
    align: 'end',
  });
  const columns: readonly Column<ConsultationFigure>[] = [
    { key: 'name', label, cell: ({ name }) => name, sort: ({ name }) => name },
    ...(['asked', 'open', 'overdue', 'answered'] as const).map(count),
    {
      key: 'in-term',
      label: t('consultations.figure-in-term'),
      cell: ({ inTerm, answered }) => (answered === 0 ? '—' : format.percent(inTerm / answered)),
      sort: ({ inTerm, answered }) => (answered === 0 ? null : inTerm / answered),
      align: 'end',
    },
    {
      key: 'median',
      label: t('consultations.figure-median'),
      cell: ({ medianHours }) => (medianHours === null ? '—' : format.length(medianHours * 3_600_000)),
      sort: ({ medianHours }) => medianHours,
      align: 'end',
    },
    {
      key: 'rating',
      label: t('consultations.figure-rating'),
      cell: ({ meanRating, ratings }) => (meanRating === null ? `— (${ratings})` : `${format.number(meanRating, 2)} (${ratings})`),
      sort: ({ meanRating }) => meanRating,
      align: 'end',
    },
  ];
  // Two schools may have one name.
  const placed = rows.map((row, place) => ({ ...row, place }));
  return <DataTable label={label} columns={columns} rows={placed} rowKey={({ place }) => String(place)} />;
}

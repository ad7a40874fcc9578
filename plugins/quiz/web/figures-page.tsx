import { $api, DataTable, EmptyState, IconListCheck, Page, QueryView, Skeleton, useFormat } from '@sreda/ui';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { PartFilter, usePart } from './part-filter.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

/** From here on nearly all get it, or nearly nobody. */
const EASY = 0.9;
const HARD = 0.3;
/** Below this a question tells those who know from those who do not no better than a coin. */
const WEAK = 0.2;

/** On a phone the table is moved sideways anyway: no need for a column of single words. */
const Words = ({ children }: { children: string }) => <div className="quiz-words">{children}</div>;

function facilityWords(t: TFunction, facility: number | null): string {
  if (facility === null) return '—';
  return t(facility >= EASY ? 'quiz.facility-easy' : facility < HARD ? 'quiz.facility-hard' : 'quiz.facility-fair');
}
function discriminationWords(t: TFunction, discrimination: number | null): string {
  if (discrimination === null) return t('quiz.discrimination-none');
  return t(
    discrimination < 0 ? 'quiz.discrimination-negative' : discrimination < WEAK ? 'quiz.discrimination-weak' : 'quiz.discrimination-good',
  );
}

/** How each question has done its work: figures with what they mean in words, and below how they are computed. */
export default function FiguresPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { activityId, quiz, crumbs } = useQuiz();
  const part = usePart();
  const figures = $api.useQuery('get', '/quiz/activities/{activityId}/results/questions', {
    params: { path: { activityId }, query: part },
  });
  return (
    <Page
      title={t('quiz.figures-title')}
      crumbs={[...crumbs, { to: `/quiz/${activityId}/results`, label: quiz.data?.name ?? '…' }]}
      subtitle={figures.data && t('quiz.figures-of', { count: figures.data.attempts })}
    >
      <div className="quiz-filters">
        <PartFilter activityId={activityId} />
      </div>
      <QueryView
        query={figures}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t('quiz.figures-none')}>
            {t('quiz.figures-none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <>
            <DataTable
              label={t('quiz.figures')}
              rows={items}
              rowKey={(row) => row.questionId}
              columns={[
                { key: 'name', label: t('quiz.question'), sort: (row) => row.name, cell: (row) => row.name },
                { key: 'count', label: t('quiz.figures-count'), align: 'end', sort: (row) => row.count, cell: (row) => row.count },
                {
                  key: 'facility',
                  label: t('quiz.facility'),
                  align: 'end',
                  sort: (row) => row.facility,
                  cell: (row) => (row.facility === null ? '—' : format.percent(row.facility)),
                },
                { key: 'facility-words', label: t('quiz.facility-means'), cell: (row) => <Words>{facilityWords(t, row.facility)}</Words> },
                {
                  key: 'discrimination',
                  label: t('quiz.discrimination'),
                  align: 'end',
                  sort: (row) => row.discrimination,
                  cell: (row) => (row.discrimination === null ? '—' : format.number(row.discrimination)),
                },
                {
                  key: 'discrimination-words',
                  label: t('quiz.discrimination-means'),
                  cell: (row) => <Words>{discriminationWords(t, row.discrimination)}</Words>,
                },
              ]}
            />
            <div className="s-panel stack">
              <p>{t('quiz.facility-formula')}</p>
              <p>{t('quiz.discrimination-formula')}</p>
              <p className="muted">{t('quiz.figures-first')}</p>
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}

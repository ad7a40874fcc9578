import {
  $api,
  EmptyState,
  type Format,
  IconTimeline,
  MoreRows,
  paged,
  QueryView,
  rowsOf,
  Section,
  Skeleton,
  type Statement,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { StatementRows } from './statement-rows.js';

/** Statements of the same day together, in the order they came. */
function byDay(statements: readonly Statement[], format: Format): { day: string; statements: Statement[] }[] {
  const days: { day: string; statements: Statement[] }[] = [];
  for (const statement of statements) {
    const day = format.day(statement.at);
    const last = days.at(-1);
    if (last?.day === day) last.statements.push(statement);
    else days.push({ day, statements: [statement] });
  }
  return days;
}

/** What a person did, newest first, day by day. */
export function Timeline({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery(
    'get',
    '/footprint/persons/{personId}/statements',
    { params: { path: { personId }, query: { limit: 50 } } },
    paged,
  );
  const statements = rowsOf(query);
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="rows" />}
      isEmpty={() => statements.length === 0}
      empty={
        <EmptyState icon={IconTimeline} title={t('footprint.none')}>
          {t('footprint.none-why')}
        </EmptyState>
      }
    >
      {() => (
        <div className="stack">
          {byDay(statements, format).map(({ day, statements: ofDay }) => (
            <Section key={day} level="h3" title={day.charAt(0).toLocaleUpperCase() + day.slice(1)}>
              <StatementRows label={day} statements={ofDay} when={(at) => format.time(at)} />
            </Section>
          ))}
          <MoreRows query={query} label={t('footprint.earlier')} />
        </div>
      )}
    </QueryView>
  );
}

import {
  $api,
  Button,
  EmptyState,
  type Format,
  type Icon,
  IconBook2,
  IconClipboardCheck,
  IconEye,
  IconListCheck,
  IconPencil,
  IconPlayerPlay,
  IconTimeline,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  type Statement,
  useFormat,
  paged,
  rowsOf,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

const icons: Readonly<Record<string, Icon>> = {
  attempted: IconPlayerPlay,
  commented: IconPencil,
  submitted: IconClipboardCheck,
  enrolled: IconBook2,
  scored: IconListCheck,
  viewed: IconEye,
};

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

/** What a person did, as sentences, newest first; each says when, where and with what result. */
export function Timeline({ personId, level = 'h2' }: { personId: string; level?: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery(
    'get',
    '/footprint/persons/{personId}/statements',
    { params: { path: { personId }, query: { limit: 50 } } },
    paged,
  );
  const statements = rowsOf(query);
  const resultOf = ({ result }: Statement) =>
    result === null || result.mark === null
      ? null
      : result.maxMark === null
        ? format.number(result.mark)
        : t('footprint.result', { mark: format.number(result.mark), max: format.number(result.maxMark) });
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
            <Section key={day} level={level} title={day.charAt(0).toLocaleUpperCase() + day.slice(1)}>
              <RowList label={day}>
                {ofDay.map((statement) => (
                  <Row
                    key={statement.id}
                    icon={icons[statement.verb] ?? IconTimeline}
                    title={t([`footprint.verb.${statement.verb}`, 'footprint.verb.other'], { name: statement.object.name })}
                    detail={[format.time(statement.at), statement.courseName].filter(Boolean).join(' · ')}
                    end={<span className="numbers">{resultOf(statement)}</span>}
                  />
                ))}
              </RowList>
            </Section>
          ))}
          {query.hasNextPage && (
            <div>
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('footprint.earlier')}
              </Button>
            </div>
          )}
        </div>
      )}
    </QueryView>
  );
}

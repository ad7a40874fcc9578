import { Badge, type ConsultationRequestRow, IconClock, Row, RowList, useFormat, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The last day of a term, which ends at the midnight after it. */
export const lastDayOf = (dueAt: string): Date => new Date(Date.parse(dueAt) - 60_000);

export function StateBadge({ request: { state, isOverdue } }: { request: Pick<ConsultationRequestRow, 'state' | 'isOverdue'> }) {
  const { t } = useTranslation();
  if (isOverdue)
    return (
      <Badge kind="bad" icon={IconClock}>
        {t('consultations.overdue')}
      </Badge>
    );
  return <Badge kind={state === 'open' ? 'accent' : state === 'answered' ? 'good' : 'plain'}>{t(`consultations.state-${state}`)}</Badge>;
}

export function RequestRows({ rows }: { rows: readonly ConsultationRequestRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { person, organisation } = useSession();
  const detail = ({ theme, asker, askerSchool, school, state, dueAt, askedAt, answerer }: ConsultationRequestRow): string =>
    [
      theme,
      ...(asker?.id === person.id
        ? school.id === organisation?.id
          ? []
          : [school.name]
        : [asker?.name ?? t('consultations.nobody'), askerSchool.name]),
      ...(answerer === null && state === 'open' ? [t('consultations.no-answerer')] : []),
      state === 'open' ? t('consultations.due', { day: format.day(lastDayOf(dueAt)) }) : format.day(askedAt),
    ].join(' · ');
  return (
    <RowList label={t('consultations.requests')}>
      {rows.map((row) => (
        <Row
          key={row.id}
          to={`/consultations/requests/${row.id}`}
          title={row.subject}
          detail={detail(row)}
          end={<StateBadge request={row} />}
        />
      ))}
    </RowList>
  );
}

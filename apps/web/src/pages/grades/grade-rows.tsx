import {
  Badge,
  Button,
  Dialog,
  Facts,
  type Grade,
  IconClock,
  Mark,
  Row,
  RowList,
  useFormat,
  useGradeSource,
  useMessages,
  useSession,
} from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How a grade follows from what was done: every figure opens its source. */
function Why({ grade, own }: { grade: Grade; own: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const message = useMessages();
  const pageOf = useGradeSource();
  if (!grade.why) return <p>{t('web.grades.no-why')}</p>;
  return (
    <div className="stack">
      {grade.late && (
        <p>
          <Badge kind="warn" icon={IconClock}>
            {t('web.grades.late')}
          </Badge>
        </p>
      )}
      {grade.typed && grade.raw !== null && <p>{t('web.grades.typed-over', { raw: format.number(grade.raw) })}</p>}
      {grade.reason && <p>{t('web.grades.reason', { reason: grade.reason })}</p>}
      {(grade.raw !== null || !grade.typed) && <p>{message({ key: grade.why.rule })}</p>}
      {grade.raw === null && grade.typed && <p>{t('web.grades.no-why')}</p>}
      <Facts
        items={grade.why.inputs.map((input) => {
          const page = own ? pageOf(input) : undefined;
          return [
            t('web.grades.input', { number: input.number, when: format.moment(input.at) }),
            <span key={input.id} className="cluster numbers">
              {input.value === null
                ? t('web.grades.not-graded')
                : t('web.grades.of', { value: format.number(input.value), max: format.number(input.max) })}
              {input.counts && <Badge kind="good">{t('web.grades.counts')}</Badge>}
              {page && <Link to={page}>{t('web.grades.open-work')}</Link>}
            </span>,
          ];
        })}
      />
    </div>
  );
}

function GradeValue({ grade: { final, markState, scale, max } }: { grade: Grade }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (markState) return <b>{t(`web.grades.state-${markState}`)}</b>;
  if (final === null) return null;
  if (scale === 'mark') return <Mark value={String(final)} />;
  return (
    <span className="numbers grade">
      <b>{format.number(final)}</b>
      <span className="muted"> {t('web.grades.out-of', { max: format.number(max) })}</span>
    </span>
  );
}

/** Grades of one person; what several courses gave says which. */
export function GradeRows({ grades, personId }: { grades: readonly (Grade & { courseName?: string })[]; personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useSession().person.id === personId;
  const [why, setWhy] = useState<Grade | null>(null);
  return (
    <>
      <RowList>
        {grades.map((grade) => (
          <Row
            key={grade.itemId}
            title={grade.name}
            detail={[
              ...(grade.courseName ? [grade.courseName] : []),
              grade.changedAt ? format.moment(grade.changedAt) : t('web.grades.nothing-yet'),
              ...(grade.late ? [t('web.grades.late')] : []),
              ...(grade.excluded ? [t('web.grades.excluded')] : []),
            ].join(' · ')}
            end={
              grade.final !== null || grade.markState !== null ? (
                <>
                  <GradeValue grade={grade} />
                  {grade.why && (
                    <Button kind="ghost" onClick={() => setWhy(grade)} aria-label={t('web.grades.why-this', { name: grade.name })}>
                      {t('web.grades.why')}
                    </Button>
                  )}
                </>
              ) : (
                grade.state && <Badge icon={IconClock}>{t([`web.grades.state-${grade.state}`, 'web.grades.not-graded'])}</Badge>
              )
            }
          />
        ))}
      </RowList>
      <Dialog open={why !== null} onClose={() => setWhy(null)} title={why?.name ?? ''}>
        {why && <Why grade={why} own={own} />}
      </Dialog>
    </>
  );
}

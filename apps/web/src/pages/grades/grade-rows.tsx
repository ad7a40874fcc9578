import { Badge, Button, Dialog, Facts, type Grade, IconClock, Row, RowList, useFormat, useMessages } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How a grade follows from what was done: every figure opens its source. */
function Why({ grade }: { grade: Grade }) {
  const { t } = useTranslation();
  const format = useFormat();
  const message = useMessages();
  if (!grade.why) return <p>{t('web.grades.no-why')}</p>;
  return (
    <div className="stack">
      <p>{message({ key: grade.why.rule })}</p>
      <Facts
        items={grade.why.inputs.map((input) => [
          t('web.grades.input', { number: input.number, when: format.moment(input.at) }),
          <span key={input.id} className="cluster numbers">
            {input.value === null
              ? t('web.grades.not-graded')
              : t('web.grades.of', { value: format.number(input.value), max: format.number(input.max) })}
            {input.counts && <Badge kind="good">{t('web.grades.counts')}</Badge>}
          </span>,
        ])}
      />
    </div>
  );
}

export function GradeRows({ grades }: { grades: readonly Grade[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [why, setWhy] = useState<Grade | null>(null);
  return (
    <>
      <RowList>
        {grades.map((grade) => (
          <Row
            key={grade.itemId}
            title={grade.name}
            detail={grade.changedAt ? format.moment(grade.changedAt) : t('web.grades.nothing-yet')}
            end={
              grade.final !== null ? (
                <>
                  <span className="numbers grade">
                    <b>{format.number(grade.final)}</b>
                    <span className="muted"> {t('web.grades.out-of', { max: format.number(grade.max) })}</span>
                  </span>
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
        {why && <Why grade={why} />}
      </Dialog>
    </>
  );
}

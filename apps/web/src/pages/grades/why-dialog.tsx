import { $api, Badge, Dialog, type ExplainedTotal, Facts, QueryView, Section, Skeleton, useFormat, useMessages } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { inputName } from './input-name.js';
import { useSentence } from './use-sentence.js';

/** What a total is made of: the rule in words, every input with its value, weight and what it adds. */
export function WhyTotal({ total }: { total: ExplainedTotal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const message = useMessages();
  const sentenceText = useSentence();
  return (
    <div className="stack-tight">
      <p className="numbers">
        <b>{total.value === null ? '—' : t('web.grades.of', { value: format.number(total.value), max: format.number(total.max) })}</b>
        {total.mark !== null && <> · {t('web.gradebook.mark', { mark: total.mark })}</>}
      </p>
      <p>{total.sentences.map((sentence) => sentenceText(sentence)).join(' ')}</p>
      <Facts
        items={total.inputs.map((input) => [
          inputName(format, input),
          <span key={input.id} className="cluster numbers">
            {input.value !== null && t('web.grades.of', { value: format.number(input.value), max: format.number(input.max) })}
            {input.state && t(`web.grades.state-${input.state}`)}
            {input.weight > 0 && input.percent !== null ? (
              <span className="muted">
                {t('web.gradebook.adds', {
                  percent: format.number(input.percent),
                  weight: format.number(input.weight * 100),
                  points: format.number(input.points),
                })}
              </span>
            ) : (
              <Badge>{message({ key: `grades.why.use.${input.use === 'counted' && input.weight === 0 ? 'no-weight' : input.use}` })}</Badge>
            )}
          </span>,
        ])}
      />
    </div>
  );
}

/** All totals of a person in a course; the one asked for first. */
export function WhyDialog({
  courseId,
  personId,
  title,
  categoryId,
  onClose,
}: {
  courseId: string;
  /** null: closed. */
  personId: string | null;
  /** Whose totals, or of what. */
  title: string;
  /** null: that of the course. */
  categoryId: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog open={personId !== null} onClose={onClose} title={t('web.gradebook.why-title', { name: title })}>
      {personId !== null && <Totals courseId={courseId} personId={personId} first={categoryId ?? courseId} />}
    </Dialog>
  );
}

function Totals({ courseId, personId, first }: { courseId: string; personId: string; first: string }) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/grades/courses/{courseId}/persons/{personId}/why', { params: { path: { courseId, personId } } });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} />}>
      {({ items }) => (
        <div className="stack">
          {[...items]
            .sort((a, b) => Number(b.categoryId === first) - Number(a.categoryId === first))
            .map((total) => (
              <Section key={total.categoryId} level="h3" title={total.name ?? t('web.gradebook.total')}>
                <WhyTotal total={total} />
              </Section>
            ))}
        </div>
      )}
    </QueryView>
  );
}

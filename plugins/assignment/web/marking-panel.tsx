import {
  type Assessment,
  Button,
  type Homework,
  type MarkedWork,
  Notice,
  SavedState,
  Segments,
  TextArea,
  TextField,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { markOf, nextCriterion, pointsOf } from './assessment-draft.js';
import { useAssessment } from './use-assessment.js';
import { useMarkingKeys } from './use-marking-keys.js';

const FIVE = ['2', '3', '4', '5'] as const;

/** Criteria, mark and words about the last version: kept while they are written, shown to the student by one of the two buttons. */
export function MarkingPanel({
  assignment,
  work,
  assessment,
  goOn,
}: {
  assignment: Homework;
  work: MarkedWork;
  assessment: Assessment;
  /** Done with this one. */
  goOn: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const panel = useRef<HTMLDivElement>(null);
  const { scale, rubric, maxMark } = assignment;
  const byRubric = scale === 'points' && rubric.length > 0;
  const { draft, known, saved, error, conflict, sending, change, release, resolve } = useAssessment(work, assessment, byRubric);
  const points = pointsOf(rubric, draft.levels);
  const mark = byRubric ? points : markOf(draft.mark);
  const problem = error === undefined ? null : problemText(error);
  const fieldError =
    mark === undefined || (typeof mark === 'number' && mark > maxMark) ? t('field.mark-too-large', { max: maxMark }) : undefined;

  const grade = async (): Promise<void> => {
    if (typeof mark !== 'number' || fieldError) return panel.current?.querySelector<HTMLElement>('input')?.focus();
    if (await release('graded')) goOn();
  };
  const giveBack = async (): Promise<void> => {
    if (draft.comment.trim() === '') return panel.current?.querySelector('textarea')?.focus();
    if (await release('returned')) goOn();
  };
  const setLevel = (criterionId: string, level: number): void => change({ levels: { ...draft.levels, [criterionId]: level } });
  useMarkingKeys({
    done: () => void grade(),
    digit: (digit) => {
      if (scale === 'five') {
        const chosen = FIVE.find((value) => value === String(digit));
        if (chosen) change({ mark: chosen });
      } else if (byRubric) {
        const criterion = nextCriterion(rubric, draft.levels);
        if (criterion?.levels[digit - 1]) setLevel(criterion.id, digit - 1);
      } else {
        change({ mark: String(digit) });
        panel.current?.querySelector<HTMLElement>('input[name="mark"]')?.focus();
      }
    },
  });
  return (
    <div className="marking-panel stack" ref={panel}>
      {known.outcome && known.changedBy && (
        <p className="muted small">{t(`assignment.shown-${known.outcome}`, { name: known.changedBy })}</p>
      )}
      {conflict && (
        <Notice kind="warn">
          <p>{t('assignment.marked-by-other', { name: conflict.changedBy ?? '—' })}</p>
          <p className="work-text">
            {[...(conflict.mark === null ? [] : [`${t('assignment.mark')}: ${format.number(conflict.mark)}`]), conflict.comment].join('\n')}
          </p>
          <div className="cluster">
            <Button onClick={() => resolve('theirs')}>{t('assignment.marked-take-theirs')}</Button>
            <Button onClick={() => resolve('mine')}>{t('assignment.marked-keep-mine')}</Button>
          </div>
        </Notice>
      )}
      {problem && <Notice kind="bad">{problem.message}</Notice>}
      {rubric.map(({ id, name, levels }) => (
        <Segments
          key={id}
          label={name}
          value={String(draft.levels[id] ?? '')}
          onChange={(value) => setLevel(id, Number(value))}
          options={levels.map((level, i) => ({
            value: String(i),
            label: scale === 'points' ? `${level.name} · ${format.number(level.points)}` : level.name,
          }))}
        />
      ))}
      {byRubric ? (
        <p className="marking-sum">
          {t('assignment.sum')}{' '}
          <b className="numbers">
            {points === null ? '—' : t('assignment.points-of', { points: format.number(points), max: format.number(maxMark) })}
          </b>
        </p>
      ) : scale === 'five' ? (
        <Segments
          label={t('assignment.mark')}
          value={draft.mark}
          onChange={(value) => change({ mark: value })}
          options={FIVE.map((value) => ({ value, label: value }))}
        />
      ) : (
        <TextField
          name="mark"
          label={t('assignment.mark-of', { max: format.number(maxMark) })}
          value={draft.mark}
          onChange={(value) => change({ mark: value })}
          inputMode="decimal"
          autoComplete="off"
          error={fieldError}
        />
      )}
      <TextArea
        label={t('assignment.comment')}
        help={t('assignment.comment-help')}
        value={draft.comment}
        onChange={(comment) => change({ comment })}
        rows={4}
        maxLength={20_000}
        optional
      />
      <details className="work-version" open={draft.note !== ''}>
        <summary>{t('assignment.note')}</summary>
        <TextArea
          label={t('assignment.note')}
          help={t('assignment.note-help')}
          value={draft.note}
          onChange={(note) => change({ note })}
          rows={2}
          maxLength={20_000}
          optional
        />
      </details>
      <div className="marking-actions">
        <SavedState saved={saved} />
        <Button kind="primary" busy={sending} disabled={conflict !== null} onClick={() => void grade()}>
          {t(known.outcome === 'graded' ? 'assignment.grade-again' : 'assignment.grade')}
        </Button>
        <Button busy={sending} disabled={conflict !== null} onClick={() => void giveBack()}>
          {t('assignment.return')}
        </Button>
      </div>
      <p className="muted small marking-keys">{t('assignment.keys')}</p>
    </div>
  );
}

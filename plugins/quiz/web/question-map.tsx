import { IconCheck, IconCircleDashed, IconFlag } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { SlotState } from './player.js';

/** All questions at a glance: answered, marked to come back to, not yet. */
export function QuestionMap({
  overview,
  current = [],
  go,
}: {
  overview: readonly SlotState[];
  /** Numbers of the questions on the page. */
  current?: readonly number[];
  go: (number: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <ol className="player-map">
      {overview.map(({ number, asks, answered, flagged }) => (
        <li key={number} style={{ display: 'grid' }}>
          <button
            type="button"
            data-answered={answered ? '' : undefined}
            aria-current={current.includes(number) ? 'step' : undefined}
            aria-label={[
              t('quiz.question-number', { number }),
              t(answered ? 'quiz.answered' : asks ? 'quiz.not-answered' : 'quiz.nothing-to-answer'),
              ...(flagged ? [t('quiz.flagged')] : []),
            ].join(', ')}
            onClick={() => go(number)}
          >
            {number}
            <span>
              {answered ? <IconCheck size="1rem" aria-hidden /> : asks && <IconCircleDashed size="1rem" aria-hidden />}
              {flagged && <IconFlag size="1rem" aria-hidden />}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

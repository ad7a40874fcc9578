import type { MultichoiceQuestion } from '@sreda/contracts';
import { type PlayerProps, questionRenderers, type ReviewProps, RichText, withStrings } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Feedback } from './feedback.js';
import { numberOf } from './numbering.js';
import { Options, ReviewedOptions } from './options.js';

function useOptions(view: MultichoiceQuestion['view']) {
  const { i18n } = useTranslation();
  return view.choices.map(({ position, text }, i) => ({
    key: position,
    content: (
      <>
        {numberOf(view.numbering, i, i18n.language)} <RichText value={text} inline />
      </>
    ),
  }));
}

function Player({ view, response, onChange, disabled }: PlayerProps<MultichoiceQuestion>) {
  const { t } = useTranslation();
  const chosen = response?.choices ?? [];
  const choose = (key: number, on: boolean): void => {
    const rest = view.single ? [] : chosen.filter((c) => c !== key);
    onChange({ choices: (on ? [...rest, key] : rest).sort((a, b) => a - b) });
  };
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      {!view.single && <p className="muted">{t('question-types.web-several')}</p>}
      <Options
        single={view.single}
        label={t('question-types.web-your-answer')}
        options={useOptions(view)}
        chosen={chosen}
        disabled={disabled}
        onChoose={choose}
      />
    </div>
  );
}

function Review({ view, response, rightAnswer, review }: ReviewProps<MultichoiceQuestion>) {
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      <ReviewedOptions options={useOptions(view)} chosen={response?.choices ?? []} right={rightAnswer?.choices ?? null} review={review} />
      <Feedback review={review} />
    </div>
  );
}

export default questionRenderers<MultichoiceQuestion>({
  player: Player,
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/multichoice.js')),
  paper: () => import('./paper/multichoice.js'),
  example: ({ text, single, numbering, showStandardInstruction, choices }) => {
    const best = Math.max(...choices.map((c) => c.fraction));
    const right = choices.flatMap(({ fraction }, i) => (single ? (fraction === best ? [i] : []) : fraction > 0 ? [i] : []));
    return {
      view: { text, single, numbering, showStandardInstruction, choices: choices.map((c, position) => ({ position, text: c.text })) },
      rightAnswer: { choices: right },
    };
  },
});

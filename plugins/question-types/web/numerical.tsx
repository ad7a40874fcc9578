import type { NumericalQuestion } from '@sreda/contracts';
import { type PlayerProps, questionRenderers, type ReviewProps, Segments, SelectField, useFormat, withStrings } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { TypedPlayer, TypedReview } from './typed.js';

const NONE = '';

function Units({ view, response, onChange }: PlayerProps<NumericalQuestion>) {
  const { t } = useTranslation();
  if (!view.units) return null;
  const options = view.units.names.map((label, i) => ({ value: String(i), label }));
  const value = String(response?.unit ?? NONE);
  const choose = (unit: string): void => onChange({ answer: response?.answer ?? '', unit: unit === NONE ? null : Number(unit) });
  const label = t('question-types.web-unit');
  return view.units.entry === 'radio' ? (
    <Segments label={label} value={value} onChange={choose} options={options} />
  ) : (
    <SelectField
      label={label}
      value={value}
      onChange={choose}
      options={[{ value: NONE, label: t('question-types.web-choose') }, ...options]}
    />
  );
}

function Player(props: PlayerProps<NumericalQuestion>) {
  const { t } = useTranslation();
  const { view, response, onChange, disabled } = props;
  return (
    <div className="stack">
      <TypedPlayer
        text={view.text}
        answer={response?.answer ?? ''}
        onAnswer={(answer) => onChange({ answer, unit: response?.unit ?? null })}
        disabled={disabled}
        inputMode={view.units ? 'decimal' : undefined}
        help={t('question-types.web-number')}
      />
      <Units {...props} />
    </div>
  );
}

function Review({ view, response, rightAnswer, review }: ReviewProps<NumericalQuestion>) {
  const format = useFormat();
  const withUnit = (r: NumericalQuestion['response'] | null): string =>
    [r?.answer, view.units?.names[r?.unit ?? -1]].filter(Boolean).join(' ');
  const localised = (text: string): string => (/^-?\d+(\.\d+)?$/.test(text) ? format.number(Number(text), 12) : text);
  return (
    <TypedReview
      text={view.text}
      answer={response && withUnit(response)}
      right={rightAnswer ? localised(withUnit(rightAnswer)) : null}
      review={review}
    />
  );
}

export default questionRenderers<NumericalQuestion>({
  player: Player,
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/numerical.js')),
  paper: () => import('./paper/numerical.js'),
  example: ({ text, answers, units }) => {
    const value = answers.find((a) => a.fraction === 1)?.value;
    const chosen =
      units && units.entry !== 'typed' ? { names: units.list.map((u) => u.name), entry: units.entry, side: units.side } : undefined;
    return { view: { text, units: chosen }, rightAnswer: { answer: String(value ?? ''), unit: chosen ? 0 : null } };
  },
});

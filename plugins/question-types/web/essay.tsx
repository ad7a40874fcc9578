import { countWords, type EssayQuestion, type EssayView } from '@sreda/contracts';
import { preloadRichTextField, RichTextField } from '@sreda/editor';
import { type PlayerProps, questionRenderers, type ReviewProps, RichText, TextArea, withStrings } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Feedback } from './feedback.js';
import './essay.css';

const decode = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent;

const MIN_LINES = 4;

function Field({ view, response, onChange, disabled }: PlayerProps<EssayQuestion>) {
  const { t } = useTranslation();
  const value = response ? response.answer : (view.template ?? '');
  const limits = [
    ...(view.minWords ? [t('question-types.web-words-min', { count: view.minWords })] : []),
    ...(view.maxWords ? [t('question-types.web-words-max', { count: view.maxWords })] : []),
  ].join(', ');
  const field = {
    label: t('question-types.web-your-answer'),
    help: [t('question-types.web-words', { count: countWords(value, decode) }), limits].filter(Boolean).join(' · '),
    value,
    onChange: (answer: string) => onChange({ answer }),
  };
  const lines = Math.max(view.lines, MIN_LINES);
  if (view.responseFormat === 'editor') {
    return disabled ? <Written answer={value} view={view} /> : <RichTextField {...field} lines={lines} minimal />;
  }
  const mono = view.responseFormat === 'monospaced';
  return (
    <div className={mono ? 'q-essay-mono' : undefined}>
      <TextArea {...field} rows={lines} disabled={disabled} spellCheck={!mono} />
    </div>
  );
}

function Player(props: PlayerProps<EssayQuestion>) {
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={props.view.text} />
      </div>
      {props.view.responseFormat !== 'none' && <Field {...props} />}
    </div>
  );
}

const Written = ({ answer, view }: { answer: string; view: EssayView }) => (
  <div className={view.responseFormat === 'monospaced' ? 'q-essay-mono' : undefined}>
    <RichText value={{ text: answer, format: view.responseFormat === 'editor' ? 'html' : 'plain' }} />
  </div>
);

function Review({ view, response, review }: ReviewProps<EssayQuestion>) {
  const { t } = useTranslation();
  const answer = review?.answer?.text ?? response?.answer;
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      {response && (
        <section className="s-panel">{answer ? <Written answer={answer} view={view} /> : t('question-types.web-no-answer')}</section>
      )}
      <Feedback review={review} />
    </div>
  );
}

export default questionRenderers<EssayQuestion>({
  player: Player,
  preload: async ({ responseFormat }) => {
    if (responseFormat === 'editor') await preloadRichTextField();
  },
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/essay.js')),
  paper: () => import('./paper/essay.js'),
  example: ({ text, responseFormat, lines, minWords, maxWords }) => ({
    view: { text, responseFormat, lines, minWords, maxWords },
    rightAnswer: null,
  }),
});

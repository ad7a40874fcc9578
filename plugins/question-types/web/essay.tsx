import {
  type AnswerFile,
  countWords,
  type EssayAttachments,
  type EssayQuestion,
  type EssayResponse,
  type EssayView,
} from '@sreda/contracts';
import { preloadRichTextField, RichTextField } from '@sreda/editor';
import { type PlayerProps, questionRenderers, type ReviewProps, RichText, TextArea, withStrings } from '@sreda/ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerFiles, FilesField } from './answer-files.js';
import { Feedback } from './feedback.js';
import './essay.css';

const decode = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent;

const MIN_LINES = 4;

type Props = PlayerProps<EssayQuestion>;

function Field({ view, response, onChange, disabled }: Props) {
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
    onChange: (answer: string) => onChange({ ...response, answer }),
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

function Files({ view, response, onChange, uploads, disabled = false, attachments }: Props & { attachments: EssayAttachments }) {
  const untouched: EssayResponse = { answer: view.template ?? '' };
  const latest = useRef(response);
  latest.current = response;
  // Taking back comes later than what was written meanwhile. Without files the response is as if there had never been any.
  const change = (next: (files: readonly AnswerFile[]) => readonly AnswerFile[]): void => {
    const { answer, files: before = [] } = latest.current ?? untouched;
    const files = next(before);
    onChange(files.length > 0 ? { answer, files } : { answer });
  };
  return <FilesField {...{ attachments, files: response?.files ?? [], change, uploads, untouched, disabled }} />;
}

function Player(props: Props) {
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={props.view.text} />
      </div>
      {props.view.responseFormat !== 'none' && <Field {...props} />}
      {props.view.attachments && <Files {...props} attachments={props.view.attachments} />}
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
  const { files = [] } = response ?? {};
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      {response && (
        <section className="s-panel stack">
          {answer && <Written answer={answer} view={view} />}
          {files.length > 0 && <AnswerFiles files={files} />}
          {!answer && files.length === 0 && t('question-types.web-no-answer')}
        </section>
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
  example: ({ text, responseFormat, lines, minWords, maxWords, attachments }) => ({
    view: { text, responseFormat, lines, minWords, maxWords, attachments },
    rightAnswer: null,
  }),
});

import type { EssayQuestion, RichText as RichTextValue } from '@sreda/contracts';
import { type PlayerProps, questionRenderers, type ReviewProps, RichText, TextArea, withStrings } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Feedback } from './feedback.js';

const words = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;
const plain = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent;
const templateOf = (template: RichTextValue | undefined): string => (template ? plain(template.text) : '');

function Player({ view, response, onChange, disabled }: PlayerProps<EssayQuestion>) {
  const { t } = useTranslation();
  const answer = response?.answer ?? '';
  const count = words(answer);
  const limits = [
    ...(view.minWords ? [t('question-types.web-words-min', { count: view.minWords })] : []),
    ...(view.maxWords ? [t('question-types.web-words-max', { count: view.maxWords })] : []),
  ].join(', ');
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      {view.responseFormat !== 'none' && (
        <TextArea
          label={t('question-types.web-your-answer')}
          help={[t('question-types.web-words', { count }), limits].filter(Boolean).join(' · ')}
          rows={Math.max(view.lines, 4)}
          value={response ? answer : templateOf(view.template)}
          onChange={(text) => onChange({ answer: text })}
          disabled={disabled}
        />
      )}
    </div>
  );
}

function Review({ view, response, review }: ReviewProps<EssayQuestion>) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      {response && (
        <section className="s-panel">
          {response?.answer ? (
            <RichText value={{ text: response.answer, format: view.responseFormat === 'editor' ? 'html' : 'plain' }} />
          ) : (
            t('question-types.web-no-answer')
          )}
        </section>
      )}
      <Feedback review={review} />
    </div>
  );
}

export default questionRenderers<EssayQuestion>({
  player: Player,
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/essay.js')),
  example: ({ text, responseFormat, lines, minWords, maxWords, template }) => ({
    view: { text, responseFormat, lines, minWords, maxWords, template },
    rightAnswer: null,
  }),
});

import type { LessonCardContent } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { COLUMNS, TEXTS } from './content.js';
import './lesson-cards.css';

type Stage = LessonCardContent['stages'][number];

/** A card to be read; what was not filled in is left out. */
export function CardView({ content }: { content: LessonCardContent }) {
  const { t } = useTranslation();
  const minutes = content.stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <div className="stack">
      <Texts of={content} fields={TEXTS} />
      {content.links.length > 0 && (
        <section className="lesson-text">
          <h2>{t('lesson-cards.field-links')}</h2>
          <ul>
            {content.links.map(({ name, url }) => (
              <li key={`${name} ${url}`}>
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {content.stages.length > 0 && (
        <section className="stack-tight">
          <h2>{t('lesson-cards.stages')}</h2>
          {minutes > 0 && <p className="muted">{t('lesson-cards.minutes-in-all', { count: minutes })}</p>}
          <ol className="lesson-stages">
            {content.stages.map((stage) => (
              <li key={stage.id}>
                <StageView stage={stage} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Texts of={content} fields={['homework']} />
    </div>
  );
}

function Texts({ of, fields }: { of: LessonCardContent; fields: readonly ((typeof TEXTS)[number] | 'homework')[] }) {
  const { t } = useTranslation();
  return fields
    .filter((field) => of[field].trim() !== '')
    .map((field) => (
      <section key={field} className="lesson-text">
        <h2>{t(`lesson-cards.field-${field}`)}</h2>
        <p className="lesson-lines">{of[field]}</p>
      </section>
    ));
}

export function StageView({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return (
    <article className="s-panel stack-tight" aria-label={stage.name}>
      <h3>
        {stage.name}
        {stage.minutes > 0 && <span className="muted"> · {t('lesson-cards.minutes', { count: stage.minutes })}</span>}
      </h3>
      <div className="lesson-columns">
        {COLUMNS.filter((column) => stage[column].trim() !== '').map((column) => (
          <div key={column} className="lesson-text">
            <h4>{t(`lesson-cards.field-${column}`)}</h4>
            <p className="lesson-lines">{stage[column]}</p>
          </div>
        ))}
      </div>
    </article>
  );
}

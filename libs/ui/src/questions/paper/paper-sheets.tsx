import { useTranslation } from 'react-i18next';
import type { Paper } from '../../api/types.js';
import { useFormat } from '../../i18n/format.js';
import type { NumberedQuestion } from './numbered.js';

/** What stands at the top and the bottom of every sheet. */
export interface PaperHeading {
  readonly title: string;
  readonly className: string;
  readonly date: string;
  readonly seed: number;
  /** There is more than one variant. */
  readonly many: boolean;
}

function Head({ heading, paper, what }: { heading: PaperHeading; paper: Paper; what?: string }) {
  const { t } = useTranslation();
  const { title, className, date, many } = heading;
  return (
    <header className="paper-head">
      <div className="paper-title">
        <h2>{[title, what].filter(Boolean).join('. ')}</h2>
        {many && <b>{t('ui.paper.variant', { number: paper.variant })}</b>}
      </div>
      <div className="paper-who">
        <span data-wide="">
          {t('ui.paper.name')} <i />
        </span>
        <span>
          {t('ui.paper.class')} {className || <i />}
        </span>
        <span>
          {t('ui.paper.date')} {date || <i />}
        </span>
      </div>
    </header>
  );
}

const Foot = ({ heading, paper }: { heading: PaperHeading; paper: Paper }) => {
  const { t } = useTranslation();
  return <footer className="paper-foot">{t('ui.paper.foot', { seed: heading.seed, variant: paper.variant })}</footer>;
};

interface Sheet {
  heading: PaperHeading;
  paper: Paper;
  questions: readonly NumberedQuestion[];
}

/** The questions. */
export function QuestionSheet({ heading, paper, questions }: Sheet) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="paper-sheet" aria-label={t('ui.paper.sheet-questions', { variant: paper.variant })}>
      <Head heading={heading} paper={paper} />
      {questions.map(({ question, look, number }) => (
        <div key={question.questionId} className="paper-question">
          <b className="paper-number">{number === null ? '' : `${number}.`}</b>
          <div>
            {look ? <look.body view={question.view} /> : <p>{t('ui.paper.unknown', { type: question.questionType })}</p>}
            {number !== null && question.maxMark > 0 && (
              <p className="paper-hint">{t('ui.paper.points', { count: question.maxMark, points: format.number(question.maxMark) })}</p>
            )}
          </div>
        </div>
      ))}
      <Foot heading={heading} paper={paper} />
    </section>
  );
}

const Line = ({ after }: { after?: string }) => (
  <span className="paper-line">
    <i />
    {after}
  </span>
);

function Circles({ signs }: { signs: readonly string[] }) {
  return (
    <span className="paper-circles">
      {signs.map((sign) => (
        <span key={sign} className="paper-circle">
          {sign}
        </span>
      ))}
    </span>
  );
}

/** Where one answers: circles and short lines together, then what takes more room. */
export function AnswerSheet({ heading, paper, questions }: Sheet) {
  const { t } = useTranslation();
  const long = questions.flatMap(({ answer, number }) => (answer.kind === 'lines' ? [{ number, count: answer.count }] : []));
  return (
    <section className="paper-sheet" aria-label={t('ui.paper.sheet-answers', { variant: paper.variant })}>
      <Head heading={heading} paper={paper} what={t('ui.paper.answers')} />
      <p className="paper-hint">{t('ui.paper.how-to-answer')}</p>
      <div className="paper-grid">
        {questions.flatMap(({ answer, number, question: { questionId } }) => {
          if (answer.kind === 'line') {
            return [
              <div key={questionId} className="paper-cell">
                <b className="paper-number">{number}</b> <Line after={answer.after} />
              </div>,
            ];
          }
          if (answer.kind !== 'circles') return [];
          return answer.rows.map(({ label, signs }) => (
            <div key={`${questionId} ${label}`} className="paper-cell">
              <b className="paper-number">{label ? `${number}.${label}` : number}</b> <Circles signs={signs} />
            </div>
          ));
        })}
      </div>
      {long.map(({ number, count }) => (
        <div key={number} className="paper-long">
          <b className="paper-number">{number}</b>
          <div>
            {Array.from({ length: count }, (_, i) => (
              <i key={i} />
            ))}
          </div>
        </div>
      ))}
      <Foot heading={heading} paper={paper} />
    </section>
  );
}

/** For the teacher: what is right, and what it is worth. */
export function KeySheet({ heading, sheets }: { heading: PaperHeading; sheets: readonly Omit<Sheet, 'heading'>[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="paper-sheet" aria-label={t('ui.paper.key')}>
      <header className="paper-head">
        <div className="paper-title">
          <h2>
            {heading.title}. {t('ui.paper.key')}
          </h2>
        </div>
      </header>
      <div className="paper-keys">
        {sheets.map(({ paper, questions }) => (
          <table key={paper.variant} className="paper-key">
            <caption>{t('ui.paper.variant', { number: paper.variant })}</caption>
            <thead>
              <tr>
                <th scope="col">№</th>
                <th scope="col">{t('ui.paper.right')}</th>
                <th scope="col">{t('ui.paper.worth')}</th>
              </tr>
            </thead>
            <tbody>
              {questions.flatMap(({ number, key, question }) =>
                number === null
                  ? []
                  : [
                      <tr key={number}>
                        <th scope="row">{number}</th>
                        <td>{key ?? t('ui.paper.by-hand')}</td>
                        <td>{format.number(question.maxMark)}</td>
                      </tr>,
                    ],
              )}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('ui.paper.total')}
                </th>
                <td>{format.number(paper.maxMark)}</td>
              </tr>
            </tfoot>
          </table>
        ))}
      </div>
      <footer className="paper-foot">{t('ui.paper.foot-key', { seed: heading.seed })}</footer>
    </section>
  );
}

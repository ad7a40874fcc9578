import { useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { SettingsValues } from './settings-form.js';

/** The test in words, as it will be when it is saved: what a teacher reads before a class does. */
export function SettingsSummary({ values }: { values: SettingsValues }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moment = (wall: string): string | null => {
    const at = wall ? format.fromWall(wall) : null;
    return at && format.moment(at);
  };
  const [opens, closes] = [moment(values.opensAt), moment(values.closesAt)];
  const [minutes, attempts] = [Number(values.minutes), Number(values.attempts)];
  const lines = [
    opens ? t('quiz.sum-opens', { when: opens }) : t('quiz.sum-open'),
    closes && t('quiz.sum-closes', { when: closes }),
    minutes > 0 ? t('quiz.sum-minutes', { count: minutes }) : t('quiz.sum-no-limit'),
    attempts > 0 ? t('quiz.sum-attempts', { count: attempts }) : t('quiz.sum-any-attempts'),
    attempts !== 1 && t(`quiz.method-${values.gradingMethod}`),
    values.password.trim() && t('quiz.sum-password'),
    t(`quiz.sum-layout-${values.layout}`),
    values.shuffleQuestions && t('quiz.sum-shuffled'),
    values.review.after.rightAnswer ? t('quiz.sum-answers-at-once') : values.review.closed.rightAnswer && t('quiz.sum-answers-closed'),
  ].filter((line) => typeof line === 'string' && line !== '');
  return (
    <aside className="s-panel quiz-summary" aria-label={t('quiz.sum-title')}>
      <b>{t('quiz.sum-title')}</b>
      <ul>
        {lines.map((line) => (
          <li key={line as string}>{line}</li>
        ))}
      </ul>
    </aside>
  );
}

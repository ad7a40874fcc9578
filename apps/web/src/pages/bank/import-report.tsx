import { Badge, Button, IconAlertTriangle, IconCircleX, type ImportReport, Notice, useMessages } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typeLabel } from './type-label.js';

const SHOWN_PROBLEMS = 200;

/** What came in, or would, and each question that did not, with its line and the reason. */
export function ImportReportView({
  report,
  preview,
  action,
  again,
}: {
  report: ImportReport;
  /** Nothing is in the bank yet. */
  preview?: boolean;
  action?: ReactNode;
  again: () => void;
}) {
  const { t } = useTranslation();
  const message = useMessages();
  const { problems } = report;
  const nothingNew = report.added === 0 && report.changed === 0 && report.imported > 0;
  return (
    <div className="stack">
      {report.format === null ? (
        <Notice kind="bad">{t('web.import.unknown-format')}</Notice>
      ) : (
        <Notice kind={report.imported === report.found ? 'good' : 'warn'}>
          <b>{t(preview ? 'web.import.would' : 'web.import.imported', { count: report.imported, found: report.found })}</b>
          <div>
            {nothingNew
              ? t('web.import.unchanged')
              : [
                  ...(report.added ? [t('web.import.added', { count: report.added })] : []),
                  ...(report.changed ? [t('web.import.changed', { count: report.changed })] : []),
                  ...(report.unchanged ? [t('web.import.same', { count: report.unchanged })] : []),
                ].join(', ')}
          </div>
        </Notice>
      )}
      {Object.keys(report.byType).length > 0 && (
        <ul className="cluster">
          {Object.entries(report.byType).map(([type, count]) => (
            <li key={type} className="s-tag">
              {typeLabel(t, type)}: {count}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <section className="stack-tight">
          <h3>{t('web.import.problems', { count: problems.length })}</h3>
          <ul className="bank-problems" tabIndex={0} aria-label={t('web.import.problems', { count: problems.length })}>
            {problems.slice(0, SHOWN_PROBLEMS).map((problem, i) => (
              <li key={i}>
                <div className="cluster">
                  <Badge
                    kind={problem.severity === 'error' ? 'bad' : 'warn'}
                    icon={problem.severity === 'error' ? IconCircleX : IconAlertTriangle}
                  >
                    {t(`web.import.severity-${problem.severity}`)}
                  </Badge>
                  <span className="muted small">{t('web.import.line', { line: problem.line })}</span>
                </div>
                {problem.name && <b>{problem.name} </b>}
                {message(problem.reason)}
              </li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS && (
            <p className="muted">{t('web.import.more-problems', { count: problems.length - SHOWN_PROBLEMS })}</p>
          )}
        </section>
      )}
      <div className="cluster">
        {action}
        <Button onClick={again}>{t('web.import.another')}</Button>
      </div>
    </div>
  );
}

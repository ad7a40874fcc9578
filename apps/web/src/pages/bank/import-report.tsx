import { Badge, Button, DataTable, IconAlertTriangle, IconCircleX, type ImportReport, Notice, useMessages } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTypeLabel } from './type-label.js';

const SHOWN_PROBLEMS = 200;
const SHOWN_QUESTIONS = 200;
/** Characters of a question that was not imported. */
const SHOWN_SOURCE = 4000;

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
  const typeLabel = useTypeLabel();
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
              {typeLabel(type)}: {count}
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
                  {problem.type && <span className="muted small">{typeLabel(problem.type)}</span>}
                </div>
                {problem.name && <b>{problem.name} </b>}
                {message(problem.reason)}
                {problem.source && (
                  <details className="bank-more">
                    <summary>{t('web.import.source')}</summary>
                    <pre>{problem.source.text.slice(0, SHOWN_SOURCE)}</pre>
                  </details>
                )}
              </li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS && (
            <p className="muted">{t('web.import.more-problems', { count: problems.length - SHOWN_PROBLEMS })}</p>
          )}
        </section>
      )}
      {report.questions.length > 0 && (
        <details className="bank-more">
          <summary>{t('web.import.each', { count: report.questions.length })}</summary>
          <DataTable
            label={t('web.import.each', { count: report.questions.length })}
            columns={[
              { key: 'name', label: t('web.bank.question'), cell: ({ name }) => name },
              { key: 'fate', label: t('web.import.fate'), cell: ({ fate }) => t(`web.import.fate-${fate}`), sort: ({ fate }) => fate },
              { key: 'type', label: t('web.bank.type'), cell: ({ type }) => typeLabel(type), sort: ({ type }) => typeLabel(type) },
              { key: 'line', label: t('web.import.line-number'), cell: ({ line }) => line, sort: ({ line }) => line, align: 'end' },
            ]}
            rows={report.questions.slice(0, SHOWN_QUESTIONS).map((question, place) => ({ ...question, place }))}
            rowKey={({ place }) => String(place)}
          />
          {report.questions.length > SHOWN_QUESTIONS && (
            <p className="muted">{t('web.import.more-problems', { count: report.questions.length - SHOWN_QUESTIONS })}</p>
          )}
        </details>
      )}
      <div className="cluster">
        {action}
        <Button onClick={again}>{t('web.import.another')}</Button>
      </div>
    </div>
  );
}

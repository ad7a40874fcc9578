import { $api, Button, IconPrinter, Page, paged, QueryView, Segments, Skeleton, useFormat, useParam } from '@sreda/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchText } from '../use-search-text.js';
import { useColumnName } from './column-name.js';
import { cellText, type StateWords } from './table/cell-text.js';
import { cellOf, tableRows, totalOf } from './table/use-grades.js';
import './print.css';

/** So many columns of grades fit beside the names on a sheet of A4 laid across. */
const COLUMNS = 12;

/** As many parts as there are sheets side by side; one, too, without anything in it. */
function inParts<T>(items: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(items.length / COLUMNS));
  return Array.from({ length: count }, (_, part) => items.slice(part * COLUMNS, (part + 1) * COLUMNS));
}

/** The grade sheet (ведомость) or the list of the class, for paper. */
export default function PrintGradesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const columnName = useColumnName();
  const courseId = useParam('courseId');
  const [what, setWhat] = useState<'sheet' | 'list'>(useSearchText('what') === 'list' ? 'list' : 'sheet');
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const query = $api.useInfiniteQuery(
    'get',
    '/grades/courses/{courseId}/table',
    { params: { path: { courseId }, query: { limit: 200 } } },
    paged,
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const words: StateWords = {
    absent: t('web.grades.state-absent'),
    passed: t('web.grades.state-passed'),
    failed: t('web.grades.state-failed'),
  };
  const shown = (value: number | null): string => (value === null ? '' : format.number(value));
  return (
    <Page title={course.data?.name ?? ''} width="full" crumbs={[{ to: `/courses/${courseId}/grades`, label: t('web.nav.grades') }]}>
      <div className="cluster no-print">
        <Segments
          label={t('web.gradebook.print-what')}
          value={what}
          onChange={setWhat}
          options={[
            { value: 'sheet', label: t('web.gradebook.print-sheet') },
            { value: 'list', label: t('web.gradebook.print-list') },
          ]}
        />
        <Button kind="primary" icon={IconPrinter} onClick={() => print()}>
          {t('web.gradebook.print')}
        </Button>
      </div>
      <QueryView query={query} skeleton={<Skeleton shape="table" lines={10} />}>
        {({ pages }) => {
          const rows = tableRows(pages);
          const parts = inParts(what === 'sheet' ? (pages[0]?.columns ?? []) : []);
          return (
            <div className="s-sheets g-print" data-what={what} role="region" aria-label={t(`web.gradebook.print-${what}`)} tabIndex={0}>
              {parts.map((columns, part) => {
                const isLast = part === parts.length - 1;
                return (
                  <table key={part}>
                    <caption>
                      {[
                        course.data?.name ?? '',
                        t(`web.gradebook.print-${what}`),
                        format.date(format.dayOf(new Date())),
                        ...(parts.length > 1 ? [t('web.gradebook.print-part', { part: part + 1, count: parts.length })] : []),
                      ].join(' · ')}
                    </caption>
                    <thead>
                      <tr>
                        <th scope="col">№</th>
                        <th scope="col">{t('web.grades.student')}</th>
                        {columns.map((column) => (
                          <th key={column.id} scope="col" className="g-print-item">
                            <span>{columnName(column)}</span>
                          </th>
                        ))}
                        {what === 'list' && (
                          <th scope="col" className="g-print-blank">
                            {t('web.gradebook.print-notes')}
                          </th>
                        )}
                        {what === 'sheet' && isLast && (
                          <>
                            <th scope="col">{t('web.gradebook.total')}</th>
                            <th scope="col">{t('web.gradebook.mark-word')}</th>
                          </>
                        )}
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map((row, index) => (
                        <tr key={row.personId}>
                          <td>{index + 1}</td>
                          <th scope="row">{row.name}</th>
                          {columns.map((column) => (
                            <td key={column.id}>{cellText(cellOf(row, column), words, format)}</td>
                          ))}
                          {what === 'list' && <td />}
                          {what === 'sheet' && isLast && (
                            <>
                              <td>{shown(totalOf(row, courseId).value)}</td>
                              <td>{totalOf(row, courseId).mark}</td>
                            </>
                          )}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                );
              })}
              {what === 'sheet' && <p>{t('web.gradebook.signature')}</p>}
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}

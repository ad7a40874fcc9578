import {
  Button,
  ButtonLink,
  Dialog,
  downloadFile,
  EmptyState,
  IconDownload,
  IconListCheck,
  IconPlus,
  IconPrinter,
  Notice,
  QueryView,
  ReasonForm,
  Skeleton,
  toast,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeBookPage } from './grade-book-page.js';
import { CellDialog } from './table/cell-dialog.js';
import { readCell, type StateWords } from './table/cell-text.js';
import { ColumnDialog, NewColumn } from './table/column-dialog.js';
import { Grid, type TypedCell } from './table/grid.js';
import { OneAtATime } from './table/one-at-a-time.js';
import { useIsNarrow } from '../use-is-narrow.js';
import { type CellChange, cellOf, type Faults, needsReason, type TableColumn, type TableRow, useGrades } from './table/use-grades.js';
import { WhyDialog } from './why-dialog.js';

/** The grades of a course as a table: a row for each student, a column for each thing graded, and the totals. */
export default function CourseGradesPage() {
  const courseId = useParam('courseId');
  return <GradeBookPage courseId={courseId}>{(may) => <ClassTable courseId={courseId} editable={may('grades:grade')} />}</GradeBookPage>;
}

function ClassTable({ courseId, editable }: { courseId: string; editable: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const narrow = useIsNarrow();
  const grades = useGrades(courseId, t('web.gradebook.undone'));
  const { rows, columns, query } = grades;
  const [adding, setAdding] = useState(false);
  const [column, setColumn] = useState<TableColumn | null>(null);
  const [cell, setCell] = useState<{ row: TableRow; column: TableColumn } | null>(null);
  const [why, setWhy] = useState<{ row: TableRow; categoryId: string | null } | null>(null);
  const [unreadable, setUnreadable] = useState<Faults | null>(null);
  const [waiting, setWaiting] = useState<readonly CellChange[]>([]);
  const words = useMemo<StateWords>(
    () => ({ absent: t('web.grades.state-absent'), passed: t('web.grades.state-passed'), failed: t('web.grades.state-failed') }),
    [t],
  );
  const totals = grades.totals.map(({ categoryId, name }) => ({ categoryId, label: name ?? t('web.gradebook.total') }));
  const refresh = (): void => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/grades/courses') });
  };

  const send = (changes: readonly CellChange[], reason?: string): Promise<boolean> =>
    grades.write(changes, reason).then((done) => {
      if (done && changes.length > 1) {
        toast(t('web.gradebook.written', { count: changes.length }), { undo: () => void grades.undo() });
      }
      return done;
    });
  const type = (cells: readonly TypedCell[]): void => {
    const read = cells.map(({ row, column: of, text }) => ({ row, of, typed: readCell(text, words) }));
    const wrong = read.filter(({ typed }) => typed === null);
    setUnreadable(
      wrong.length === 0
        ? null
        : {
            text: t('web.gradebook.unreadable'),
            cells: wrong.map(({ row, of }) => ({ itemId: of.id, personId: row.personId, text: t('web.gradebook.unreadable') })),
          },
    );
    if (wrong.length > 0) return;
    const changes = read.map(({ row, of, typed }): CellChange => ({ itemId: of.id, personId: row.personId, ...typed }));
    const wants = read.some(({ row, of, typed }) => typed !== null && needsReason(cellOf(row, of), of, typed));
    if (wants) setWaiting(changes);
    else void send(changes);
  };
  const save = (format: 'csv' | 'xlsx'): void =>
    void downloadFile(`/grades/courses/${courseId}/export?format=${format}`).catch((error: unknown) => toast(problemText(error).message));
  const faults = unreadable ?? grades.faults;

  return (
    <>
      <div className="cluster s-actions no-print">
        {editable && (
          <Button kind="primary" icon={IconPlus} onClick={() => setAdding(true)}>
            {t('web.gradebook.add-column')}
          </Button>
        )}
        <Button icon={IconDownload} onClick={() => save('xlsx')}>
          Excel
        </Button>
        <Button icon={IconDownload} onClick={() => save('csv')}>
          CSV
        </Button>
        <ButtonLink icon={IconPrinter} to={`/courses/${courseId}/grades/print`}>
          {t('web.gradebook.print')}
        </ButtonLink>
        <span className="muted" role="status">
          {grades.saving ? t('web.gradebook.saving') : ''}
        </span>
      </div>
      {faults && (
        <Notice kind="bad">
          {faults.text}
          {faults.cells.length > 0 && <FaultList faults={faults} rows={rows} columns={columns} />}
        </Notice>
      )}
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" lines={10} />}
        isEmpty={() => rows.length === 0 || columns.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t('web.grades.table-none')}>
            {t(rows.length === 0 ? 'web.grades.table-no-students' : 'web.grades.table-no-items')}
          </EmptyState>
        }
      >
        {() => (
          <>
            {narrow ? (
              <OneAtATime
                {...{ rows, columns, words, editable }}
                totalId={courseId}
                faults={faults?.cells ?? []}
                onType={type}
                onOpenCell={(row, of) => setCell({ row, column: of })}
                onOpenTotal={(row) => setWhy({ row, categoryId: null })}
              />
            ) : (
              <Grid
                label={t('web.nav.grades')}
                {...{ rows, columns, totals, words, editable }}
                faults={faults?.cells ?? []}
                onType={type}
                onUndo={() => void grades.undo()}
                onOpenCell={(row, of) => setCell({ row, column: of })}
                onOpenColumn={setColumn}
                onOpenTotal={(row, categoryId) => setWhy({ row, categoryId })}
              />
            )}
            <p className="muted">
              {t('web.count.students', { count: rows.length })}
              {!narrow && ` · ${t('web.gradebook.keys')}`}
            </p>
          </>
        )}
      </QueryView>
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.gradebook.new-column')}>
        <NewColumn courseId={courseId} onClose={() => setAdding(false)} onDone={refresh} />
      </Dialog>
      <ColumnDialog column={column} editable={editable} onClose={() => setColumn(null)} onDone={refresh} />
      <CellDialog place={cell} words={words} editable={editable} onClose={() => setCell(null)} onWrite={grades.write} />
      <WhyDialog
        courseId={courseId}
        personId={why?.row.personId ?? null}
        title={why?.row.name ?? ''}
        categoryId={why?.categoryId ?? null}
        onClose={() => setWhy(null)}
      />
      <Dialog open={waiting.length > 0} onClose={() => setWaiting([])} title={t('web.gradebook.reason-title')}>
        <ReasonForm
          about={t('web.gradebook.reason-about')}
          submit={t('web.gradebook.type-over')}
          send={(reason) => {
            setWaiting([]);
            return send(waiting, reason);
          }}
        />
      </Dialog>
    </>
  );
}

const FAULTS = 5;

function FaultList({ faults, rows, columns }: { faults: Faults; rows: readonly TableRow[]; columns: readonly TableColumn[] }) {
  const { t } = useTranslation();
  return (
    <ul>
      {faults.cells.slice(0, FAULTS).map(({ personId, itemId, text }) => (
        <li key={`${personId}/${itemId}`}>
          {rows.find((row) => row.personId === personId)?.name}, {columns.find(({ id }) => id === itemId)?.name}: {text}
        </li>
      ))}
      {faults.cells.length > FAULTS && <li>{t('web.gradebook.more-faults', { count: faults.cells.length - FAULTS })}</li>}
    </ul>
  );
}

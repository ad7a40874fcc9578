import { $api, Button, CheckField, Dialog, Facts, QueryView, Section, Skeleton, TextField, useFormat } from '@sreda/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText, readCell, type StateWords } from './cell-text.js';
import { type CellChange, cellOf, needsReason, type TableColumn, type TableRow } from './use-grades.js';

/** One cell with all that can be done to it, and what was done. */
export function CellDialog({
  place,
  words,
  editable,
  onClose,
  onWrite,
}: {
  place: { readonly row: TableRow; readonly column: TableColumn } | null;
  words: StateWords;
  editable: boolean;
  onClose: () => void;
  onWrite: (changes: readonly CellChange[], reason?: string) => Promise<boolean>;
}) {
  return (
    <Dialog open={place !== null} onClose={onClose} title={place ? `${place.row.name} · ${place.column.name}` : ''}>
      {place && (
        <div className="stack">
          {editable && <CellForm {...place} words={words} onDone={onClose} onWrite={onWrite} />}
          <History {...place} words={words} />
        </div>
      )}
    </Dialog>
  );
}

function CellForm({
  row,
  column,
  words,
  onDone,
  onWrite,
}: {
  row: TableRow;
  column: TableColumn;
  words: StateWords;
  onDone: () => void;
  onWrite: (changes: readonly CellChange[], reason?: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = cellOf(row, column);
  const [text, setText] = useState(cellText(cell, words, format));
  const [reason, setReason] = useState('');
  const [excluded, setExcluded] = useState(cell?.excluded ?? false);
  const [hidden, setHidden] = useState(cell?.hidden ?? false);
  const [busy, setBusy] = useState(false);
  const typed = readCell(text, words);
  const retyped = text !== cellText(cell, words, format);
  const wants = retyped && typed !== null && needsReason(cell, column, typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!typed || (wants && reason.trim() === '')) return;
    setBusy(true);
    const change = { itemId: column.id, personId: row.personId, hidden, ...(!column.locked && { excluded }), ...(retyped ? typed : {}) };
    void onWrite([change], reason.trim() || undefined).then((done) => (done ? onDone() : setBusy(false)));
  };
  return (
    <form className="s-form" noValidate onSubmit={submit}>
      {column.locked ? (
        <p>{t('web.gradebook.locked-about')}</p>
      ) : (
        <>
          <TextField
            label={t('web.gradebook.grade')}
            help={t('web.gradebook.grade-help')}
            error={typed ? undefined : t('web.gradebook.unreadable')}
            value={text}
            onChange={setText}
            inputMode="decimal"
            autoComplete="off"
            optional
          />
          {cell?.raw !== undefined && (
            <div className="cluster">
              <span className="muted">{t('web.gradebook.overridden', { raw: format.number(cell.raw) })}</span>
              <Button onClick={() => setText('')}>{t('web.gradebook.clear-override')}</Button>
            </div>
          )}
          {(wants || reason !== '') && (
            <TextField
              label={t('ui.reason.label')}
              help={t('web.gradebook.reason-help')}
              value={reason}
              onChange={setReason}
              maxLength={500}
              error={wants && reason.trim() === '' ? t('web.gradebook.reason-wanted') : undefined}
            />
          )}
          <CheckField
            label={t('web.gradebook.excluded')}
            help={t('web.gradebook.excluded-help')}
            checked={excluded}
            onChange={setExcluded}
          />
        </>
      )}
      <CheckField label={t('web.gradebook.hide-grade')} help={t('web.gradebook.hide-grade-help')} checked={hidden} onChange={setHidden} />
      <div className="s-form-actions">
        <Button type="submit" kind="primary" busy={busy}>
          {t('web.gradebook.save-grade')}
        </Button>
      </div>
    </form>
  );
}

function History({ row, column, words }: { row: TableRow; column: TableColumn; words: StateWords }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/grades/items/{itemId}/persons/{personId}/history', {
    params: { path: { itemId: column.id, personId: row.personId } },
  });
  const shown = (change: { final: number | null; markState: keyof StateWords | null } | undefined): string =>
    (change?.markState ? words[change.markState] : change?.final === null || change === undefined ? '' : format.number(change.final)) ||
    '—';
  return (
    <Section level="h3" title={t('web.gradebook.history')}>
      <QueryView
        query={query}
        skeleton={<Skeleton lines={2} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="muted">{t('web.gradebook.history-none')}</p>}
      >
        {({ items }) => (
          <Facts
            items={items.map((change, i) => [
              format.moment(change.at),
              <span key={change.at}>
                <b className="numbers">
                  {shown(items[i + 1])} → {shown(change)}
                </b>
                {[
                  change.by ?? t('web.gradebook.by-activity'),
                  ...(change.reason ? [`«${change.reason}»`] : []),
                  ...(change.excluded ? [t('web.gradebook.excluded')] : []),
                  ...(change.hidden ? [t('web.gradebook.hidden')] : []),
                ].map((part) => (
                  <span key={part} className="muted">
                    {' · '}
                    {part}
                  </span>
                ))}
              </span>,
            ])}
          />
        )}
      </QueryView>
    </Section>
  );
}

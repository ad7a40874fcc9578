import { Badge, type QuestionListItem, Tag } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useTypeLabel } from './type-label.js';

interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string, range: boolean) => void;
  readonly toggleAll: () => void;
}

/** Questions by name, as the server has them in order; rows to tick when there is a selection. */
export function QuestionTable({
  rows,
  looked,
  onLook,
  selection,
}: {
  rows: readonly QuestionListItem[];
  looked: string | null;
  onLook: (id: string) => void;
  selection: Selection | null;
}) {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  return (
    <div className="s-table-wrap" role="region" aria-label={t('ui.table', { name: t('web.bank.title') })} tabIndex={0}>
      <table className="s-table">
        <thead>
          <tr>
            <th scope="col">
              <div className="bank-name">
                {selection && (
                  <label className="bank-tick">
                    <input
                      type="checkbox"
                      aria-label={t('web.bank.choose-all')}
                      checked={rows.every(({ id }) => selection.chosen.has(id))}
                      onChange={selection.toggleAll}
                    />
                  </label>
                )}
                {t('web.bank.question')}
              </div>
            </th>
            <th scope="col">{t('web.bank.type')}</th>
            <th scope="col">{t('web.bank.tags')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} aria-selected={selection?.chosen.has(row.id)}>
              <th scope="row">
                <div className="bank-name">
                  {selection && (
                    <label className="bank-tick">
                      <input
                        type="checkbox"
                        aria-label={t('web.bank.choose-one', { name: row.name })}
                        checked={selection.chosen.has(row.id)}
                        // The click knows of Shift, the change does not; both come from the keyboard, too.
                        onClick={(event) => selection.toggle(row.id, event.shiftKey)}
                        onChange={() => undefined}
                      />
                    </label>
                  )}
                  <div>
                    <button
                      type="button"
                      className="bank-open"
                      aria-current={row.id === looked || undefined}
                      onClick={() => onLook(row.id)}
                    >
                      {row.name}
                    </button>
                    {row.state === 'draft' && <Badge kind="warn">{t('web.question.state-draft')}</Badge>}
                  </div>
                </div>
              </th>
              <td>
                <span className="muted small">{typeLabel(row.type)}</span>
              </td>
              <td>
                <div className="cluster">
                  {row.tags.map((tag) => (
                    <Tag key={tag}>{tag}</Tag>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

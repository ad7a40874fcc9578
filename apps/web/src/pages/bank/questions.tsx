import {
  $api,
  Button,
  Dialog,
  EmptyState,
  IconX,
  MoreRows,
  paged,
  QueryView,
  rowsOf,
  SelectField,
  Skeleton,
  SearchField,
  usePlugins,
} from '@sreda/ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionPreview } from './question-preview.js';
import { QuestionTable } from './question-table.js';
import { type Bank, SelectionBar } from './selection-bar.js';
import { useTypeLabel } from './type-label.js';
import { useSelection } from './use-selection.js';
import { useSettled } from './use-settled.js';

const PAGE = 100;
const SETTLE_MS = 250;
interface Filters {
  readonly type: string;
  readonly state: '' | 'draft' | 'ready';
  readonly tag: string;
}
const NO_FILTERS: Filters = { type: '', state: '', tag: '' };

/** Search and filters narrow the list; what is ticked is moved, copied or deleted together; the question looked at is seen beside the list. */
export function Questions({
  courseId,
  bankId,
  banks,
  categoryId,
  mayEdit,
}: {
  /** Null: the bank of no course. */
  courseId: string | null;
  bankId: string;
  banks: readonly Bank[];
  /** With what lies below it; '': the whole bank. */
  categoryId: string;
  mayEdit: boolean;
}) {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), SETTLE_MS);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [looked, setLooked] = useState<{ id: string; over: boolean } | null>(null);
  const beside = useRef<HTMLElement>(null);
  const types = usePlugins().flatMap((plugin) => Object.keys(plugin.questionTypes ?? {}));
  const tags = $api.useQuery('get', '/questions/banks/{bankId}/tags', { params: { path: { bankId } } });
  const { type, state, tag } = filters;
  const questions = $api.useInfiniteQuery(
    'get',
    '/questions/banks/{bankId}/questions',
    {
      params: {
        path: { bankId },
        query: {
          limit: PAGE,
          ...(categoryId && { categoryId, deep: true }),
          ...(type && { type }),
          ...(state && { state }),
          ...(tag && { tag }),
          ...(q && { q }),
        },
      },
    },
    paged,
  );
  const rows = rowsOf(questions);
  const selection = useSelection(rows.map(({ id }) => id));
  const narrowed = type !== '' || state !== '' || tag !== '' || q !== '';
  const set = (change: Partial<Filters>): void => setFilters({ ...filters, ...change });
  const chips = [
    ...(type ? [{ label: typeLabel(type), drop: () => set({ type: '' }) }] : []),
    ...(state ? [{ label: t(`web.question.state-${state}`), drop: () => set({ state: '' }) }] : []),
    ...(tag ? [{ label: `# ${tag}`, drop: () => set({ tag: '' }) }] : []),
  ];
  // Whether there is room beside the list is a matter of the layout, so the layout is asked.
  const look = (id: string): void => setLooked({ id, over: beside.current?.offsetParent === null });
  return (
    <div className="stack">
      <div className="bank-filters">
        <SearchField label={t('web.bank.search')} value={typed} onChange={setTyped} />
        <SelectField
          label={t('web.bank.type')}
          value={type}
          onChange={(next) => set({ type: next })}
          options={[{ value: '', label: t('web.bank.all-types') }, ...types.map((key) => ({ value: key, label: typeLabel(key) }))]}
        />
        <SelectField
          label={t('web.question.state')}
          value={state}
          onChange={(next) => set({ state: next })}
          options={[
            { value: '', label: t('web.bank.all-states') },
            { value: 'ready', label: t('web.question.state-ready') },
            { value: 'draft', label: t('web.question.state-draft') },
          ]}
        />
        {tags.data && tags.data.items.length > 0 && (
          <SelectField
            label={t('web.bank.tag')}
            value={tag}
            onChange={(next) => set({ tag: next })}
            options={[
              { value: '', label: t('web.bank.all-tags') },
              ...tags.data.items.map((each) => ({ value: each.tag, label: `${each.tag} (${each.questions})` })),
            ]}
          />
        )}
      </div>
      {chips.length > 0 && (
        <ul className="cluster" aria-label={t('web.bank.filters')}>
          {chips.map(({ label, drop }) => (
            <li key={label}>
              <Button iconEnd={IconX} aria-label={t('web.bank.filter-drop', { label })} onClick={drop}>
                {label}
              </Button>
            </li>
          ))}
          <li>
            <Button kind="ghost" onClick={() => setFilters(NO_FILTERS)}>
              {t('web.bank.filters-drop')}
            </Button>
          </li>
        </ul>
      )}
      <QueryView
        query={questions}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState title={t(narrowed ? 'web.bank.nothing-found' : 'web.bank.empty')}>
            {t(narrowed ? 'web.bank.nothing-found-why' : 'web.bank.empty-why')}
          </EmptyState>
        }
      >
        {() => (
          <div className="bank-split">
            <div className="stack">
              {mayEdit && (
                <SelectionBar courseId={courseId} bankId={bankId} banks={banks} chosen={selection.chosen} onDone={selection.clear} />
              )}
              <QuestionTable rows={rows} looked={looked?.id ?? null} onLook={look} selection={mayEdit ? selection : null} />
              <div className="cluster">
                <span className="muted">{t('web.bank.shown', { count: rows.length })}</span>
                <MoreRows query={questions} />
              </div>
            </div>
            <aside ref={beside} className="bank-beside s-panel" aria-label={t('web.bank.preview')} aria-live="polite">
              {looked && !looked.over ? (
                <QuestionPreview key={looked.id} courseId={courseId} questionId={looked.id} mayEdit={mayEdit} />
              ) : (
                <p className="muted">{t('web.bank.choose')}</p>
              )}
            </aside>
          </div>
        )}
      </QueryView>
      <Dialog open={looked?.over === true} onClose={() => setLooked(null)} title={t('web.bank.preview')}>
        {looked && <QuestionPreview courseId={courseId} questionId={looked.id} mayEdit={mayEdit} />}
      </Dialog>
    </div>
  );
}

import { Button, IconArrowDown, IconArrowUp, IconButton, IconPlus, IconTrash } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './editing.css';

/** Answers, choices, pairs: in an order that the author sets, with buttons to move, take out and add. */
export function ItemList<T>({
  title,
  itemTitle,
  add,
  items,
  blank,
  least,
  onChange,
  children,
}: {
  title: string;
  itemTitle: (number: number) => string;
  add: string;
  items: readonly T[];
  blank: () => T;
  /** As many as there must be. */
  least: number;
  onChange: (items: readonly T[]) => void;
  children: (item: T, set: (change: Partial<T>) => void, index: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const swap = (at: number, step: 1 | -1): void => {
    const next = [...items];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + step, 0, moved);
    onChange(next);
  };
  return (
    <fieldset className="stack">
      <legend className="qt-legend">{title}</legend>
      {items.map((item, i) => (
        <section key={i} className="s-panel stack" aria-label={itemTitle(i + 1)}>
          <div className="qt-item-head">
            <b>{itemTitle(i + 1)}</b>
            <div className="qt-item-tools">
              {i > 0 && (
                <IconButton
                  icon={IconArrowUp}
                  label={t('question-types.edit-up', { item: itemTitle(i + 1) })}
                  onClick={() => swap(i, -1)}
                />
              )}
              {i < items.length - 1 && (
                <IconButton
                  icon={IconArrowDown}
                  label={t('question-types.edit-down', { item: itemTitle(i + 1) })}
                  onClick={() => swap(i, 1)}
                />
              )}
              {items.length > least && (
                <IconButton
                  icon={IconTrash}
                  label={t('question-types.edit-remove', { item: itemTitle(i + 1) })}
                  onClick={() => onChange(items.filter((_, at) => at !== i))}
                />
              )}
            </div>
          </div>
          {children(item, (change) => onChange(items.map((other, at) => (at === i ? { ...other, ...change } : other))), i)}
        </section>
      ))}
      <div>
        <Button icon={IconPlus} onClick={() => onChange([...items, blank()])}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}

import {
  Button,
  CheckField,
  Dialog,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconPencil,
  SelectField,
  Tag,
  TextField,
  useFormat,
} from '@sreda/ui';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColumnName } from '../column-name.js';
import { RulesFields } from './rules-fields.js';
import {
  below,
  type Category,
  inside,
  isItem,
  type Item,
  type Node,
  putBefore,
  putInto,
  type Rules,
  step,
  type Tree,
  withoutCategory,
} from './tree-edit.js';

const WEIGHTED: readonly Rules['aggregation'][] = ['weighted-mean', 'mean-with-extra-credit', 'natural'];
const EXTRA: readonly Rules['aggregation'][] = ['natural', 'simple-weighted-mean', 'mean-with-extra-credit'];

interface Shared {
  readonly tree: Tree;
  readonly rootId: string;
  readonly readOnly: boolean;
  readonly onChange: (tree: Tree) => void;
}

/** The categories and what is in them: order by the arrows or by dragging, everything else in a dialog. */
export function TreeList(props: Shared) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const { tree } = props;
  const node = [...tree.categories, ...tree.items].find(({ id }) => id === open) ?? null;
  return (
    <>
      <Branch {...props} parentId={props.rootId} onOpen={setOpen} />
      <Dialog open={node !== null} onClose={() => setOpen(null)} title={node?.name ?? ''}>
        {node && (
          <div className="stack">
            <NodeFields {...props} node={node} />
            <div className="s-form-actions">
              <Button kind="primary" onClick={() => setOpen(null)}>
                {t('web.gradebook.done')}
              </Button>
              {!isItem(node) && (
                <Button
                  onClick={() => {
                    setOpen(null);
                    props.onChange(withoutCategory(tree, node.id, props.rootId));
                  }}
                >
                  {t('web.gradebook.remove-category')}
                </Button>
              )}
            </div>
          </div>
        )}
      </Dialog>
    </>
  );
}

function Branch({ parentId, onOpen, ...shared }: Shared & { parentId: string; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const columnName = useColumnName();
  const { tree, rootId, readOnly, onChange } = shared;
  const nodes = inside(tree, parentId, rootId);
  const drop = (event: DragEvent, beforeId: string): void => {
    const id = event.dataTransfer.getData('text/x-node');
    if (!nodes.some((node) => node.id === id)) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(putBefore(tree, id, beforeId, rootId));
  };
  if (nodes.length === 0) return <p className="muted">{t('web.gradebook.category-empty')}</p>;
  return (
    <ul className="g-tree">
      {nodes.map((node, index) => (
        <li
          key={node.id}
          draggable={!readOnly}
          onDragStart={(event) => {
            event.stopPropagation();
            event.dataTransfer.setData('text/x-node', node.id);
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => drop(event, node.id)}
        >
          <div className="g-node">
            <span className="g-node-name">
              {isItem(node) ? columnName(node) : <b>{node.name}</b>}{' '}
              <NodeTags node={node} tree={tree} parentId={parentId} rootId={rootId} />
            </span>
            {!readOnly && (
              <span className="g-node-actions">
                <IconButton
                  icon={IconArrowUp}
                  label={t('web.gradebook.up', { name: node.name })}
                  disabled={index === 0}
                  onClick={() => onChange(step(tree, node.id, -1, rootId))}
                />
                <IconButton
                  icon={IconArrowDown}
                  label={t('web.gradebook.down', { name: node.name })}
                  disabled={index === nodes.length - 1}
                  onClick={() => onChange(step(tree, node.id, 1, rootId))}
                />
                <IconButton icon={IconPencil} label={t('web.gradebook.edit-node', { name: node.name })} onClick={() => onOpen(node.id)} />
              </span>
            )}
          </div>
          {!isItem(node) && <Branch {...shared} parentId={node.id} onOpen={onOpen} />}
        </li>
      ))}
    </ul>
  );
}

const rulesOf = (tree: Tree, parentId: string): Rules => tree.categories.find(({ id }) => id === parentId) ?? tree.root;

function NodeTags({ node, tree, parentId }: { node: Node; tree: Tree; parentId: string; rootId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { aggregation } = rulesOf(tree, parentId);
  const tags = [
    ...(isItem(node) ? [] : [t(`web.gradebook.aggregation-${node.aggregation}`)]),
    ...(node.weight !== null && WEIGHTED.includes(aggregation)
      ? [t('web.gradebook.weight-of', { weight: format.number(node.weight) })]
      : []),
    ...(node.extraCredit && EXTRA.includes(aggregation) ? [t('web.gradebook.extra-credit')] : []),
    ...(isItem(node) && !node.counts ? [t('web.gradebook.not-counted')] : []),
    ...(isItem(node) && node.locked ? [t('web.gradebook.locked')] : []),
  ];
  return tags.map((tag) => <Tag key={tag}>{tag}</Tag>);
}

function NodeFields({ node, tree, rootId, onChange }: Shared & { node: Node }) {
  const { t } = useTranslation();
  const parentId = isItem(node) ? (node.categoryId ?? rootId) : node.parentId;
  const { aggregation } = rulesOf(tree, parentId);
  const own = below(tree, node.id);
  const set = (fields: Partial<Item> | Partial<Category>): void =>
    onChange({
      ...tree,
      categories: tree.categories.map((other) => (other.id === node.id ? { ...other, ...fields } : other)),
      items: tree.items.map((other) => (other.id === node.id ? { ...other, ...fields } : other)),
    });
  if (isItem(node) && node.locked) return <p>{t('web.gradebook.locked-about')}</p>;
  return (
    <>
      {!isItem(node) && (
        <TextField label={t('web.gradebook.category-name')} maxLength={250} value={node.name} onChange={(name) => set({ name })} />
      )}
      <SelectField
        label={t('web.gradebook.in-category')}
        value={parentId}
        onChange={(to) => onChange(putInto(tree, node.id, to, rootId))}
        options={[
          { value: rootId, label: t('web.gradebook.total') },
          ...tree.categories.filter(({ id }) => !own.has(id)).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {WEIGHTED.includes(aggregation) && (
        <WeightField key={aggregation} weight={node.weight} natural={aggregation === 'natural'} onChange={(weight) => set({ weight })} />
      )}
      {EXTRA.includes(aggregation) && (
        <CheckField
          label={t('web.gradebook.extra-credit')}
          help={t('web.gradebook.extra-credit-help')}
          checked={node.extraCredit}
          onChange={(extraCredit) => set({ extraCredit })}
        />
      )}
      {isItem(node) ? (
        <CheckField label={t('web.gradebook.counts')} checked={node.counts} onChange={(counts) => set({ counts })} />
      ) : (
        <RulesFields rules={node} readOnly={false} onChange={set} />
      )}
    </>
  );
}

/** Empty: by itself. In a sum a share of the total in percent, elsewhere a number. */
function WeightField({
  weight,
  natural,
  onChange,
}: {
  weight: number | null;
  natural: boolean;
  onChange: (weight: number | null) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const factor = natural ? 100 : 1;
  const [text, setText] = useState(weight === null ? '' : format.number(weight * factor, 5));
  const value = Number(text.replace(',', '.'));
  const wrong = text.trim() !== '' && !(value >= 0 && value <= 10_000);
  return (
    <TextField
      label={t(natural ? 'web.gradebook.share' : 'web.gradebook.weight')}
      help={t(natural ? 'web.gradebook.share-help' : 'web.gradebook.weight-help')}
      error={wrong ? t('field.number') : undefined}
      optional
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        setText(next);
        const typed = Number(next.replace(',', '.'));
        if (next.trim() === '') onChange(null);
        else if (typed >= 0 && typed <= 10_000) onChange(Math.round((typed / factor) * 1e5) / 1e5);
      }}
    />
  );
}

import { Button, type Course, IconButton, IconPlus, IconTrash, SelectField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { conditionKinds } from './conditions-kinds.js';
import { type DraftGroup, type DraftLeaf, type DraftNode, emptyGroup, isGroup, type Mode, newKey } from './conditions-tree.js';
import './conditions.css';

/** Groups within groups within a group: nobody reads more. */
const DEPTH = 3;
const MODES: readonly Mode[] = ['all', 'any', 'not'];

interface Place {
  readonly course: Course;
  readonly ownId: string;
}

function Condition({ leaf, onChange, place }: { leaf: DraftLeaf; onChange: (leaf: DraftLeaf) => void; place: Place }) {
  const { t } = useTranslation();
  const kind = conditionKinds[leaf.kind];
  if (!kind) return <p className="muted">{t('web.conditions.other-kind')}</p>;
  const { Fields } = kind;
  return (
    <>
      <SelectField
        label={t('web.conditions.kind')}
        value={leaf.kind}
        onChange={(to) => onChange({ ...leaf, kind: to, config: conditionKinds[to]?.initial ?? {} })}
        options={Object.keys(conditionKinds).map((value) => ({ value, label: t(`web.conditions.kind-${value}`) }))}
      />
      <Fields {...place} config={leaf.config} onChange={(config) => onChange({ ...leaf, config })} />
    </>
  );
}

/** Conditions that belong together, each with its fields; read from above it is a sentence. */
export function ConditionsGroup({
  group,
  onChange,
  place,
  depth = 1,
}: {
  group: DraftGroup;
  onChange: (group: DraftGroup) => void;
  place: Place;
  depth?: number;
}) {
  const { t } = useTranslation();
  const replace = (node: DraftNode): void =>
    onChange({ ...group, children: group.children.map((child) => (child.key === node.key ? node : child)) });
  const add = (node: DraftNode): void => onChange({ ...group, children: [...group.children, node] });
  const remove = (key: number): void => onChange({ ...group, children: group.children.filter((child) => child.key !== key) });
  const condition = (): DraftLeaf => ({ key: newKey(), kind: 'completion', config: conditionKinds.completion?.initial ?? {} });
  return (
    <div className="stack">
      {(group.children.length > 1 || group.mode === 'not') && (
        <SelectField
          label={t(depth === 1 ? 'web.conditions.when' : 'web.conditions.when-inner')}
          value={group.mode}
          onChange={(mode) => onChange({ ...group, mode })}
          options={MODES.map((value) => ({ value, label: t(`web.conditions.mode-${value}`) }))}
        />
      )}
      {group.children.map((child, index) => (
        <fieldset key={child.key} className="conditions-one">
          <legend className="s-field-label">
            {t(isGroup(child) ? 'web.conditions.group-number' : 'web.conditions.number', { number: index + 1 })}
          </legend>
          <div className="stack">
            {isGroup(child) ? (
              <ConditionsGroup group={child} onChange={replace} place={place} depth={depth + 1} />
            ) : (
              <Condition leaf={child} onChange={replace} place={place} />
            )}
          </div>
          <IconButton icon={IconTrash} label={t('web.conditions.remove', { number: index + 1 })} onClick={() => remove(child.key)} />
        </fieldset>
      ))}
      <div className="cluster">
        <Button icon={IconPlus} onClick={() => add(condition())}>
          {t('web.conditions.add')}
        </Button>
        {depth < DEPTH && group.children.length > 0 && (
          <Button icon={IconPlus} onClick={() => add({ ...emptyGroup(), mode: 'any', children: [condition()] })}>
            {t('web.conditions.add-group')}
          </Button>
        )}
        {group.children.length === 1 && group.mode !== 'not' && (
          <Button kind="ghost" onClick={() => onChange({ ...group, mode: 'not' })}>
            {t('web.conditions.negate')}
          </Button>
        )}
      </div>
    </div>
  );
}

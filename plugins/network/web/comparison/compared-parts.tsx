import {
  Badge,
  Button,
  type MaterialFieldComparison,
  type MaterialPartComparison,
  type MaterialRenderer,
  Segments,
  useMaterialRenderers,
} from '@sreda/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MaterialPreview } from '../material-preview.js';
import { choicesOf, type Decisions, happened, usual } from './decisions.js';
import { FieldDifference } from './field-difference.js';
import { plainOf } from './plain-of.js';
import { readable, type Words } from './readable.js';
import './comparison.css';

const AT_ONCE = 30;
const PLACE = '@place';

export interface ComparedProps {
  readonly kind: string;
  readonly parts: readonly MaterialPartComparison[];
  readonly files: readonly { readonly sha256: string; readonly fileId: string }[];
  /** Which words: of a copy and its source, or of an offer and one's own. */
  readonly words: 'copy' | 'offer' | 'version';
  /** Absent: nothing is decided here. */
  readonly decisions?: Decisions;
  readonly onDecide?: (decisions: Decisions) => void;
}

/** Parts that differ: what has changed in each, by whom, and what shall be. */
export function ComparedParts(props: ComparedProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  const renderer = useMaterialRenderers().get(props.kind);
  const names = useFieldNames(renderer);
  return (
    <div className="stack">
      {props.parts.slice(0, shown).map((part) => (
        <ComparedPart key={part.id} {...props} part={part} names={names} />
      ))}
      {props.parts.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + AT_ONCE)}>{t('network.more-parts', { count: props.parts.length - shown })}</Button>
        </div>
      )}
    </div>
  );
}

/** Field → key of its name, in the order in which fields are shown. */
function useFieldNames(renderer: MaterialRenderer | undefined): Readonly<Record<string, string>> {
  const query = useQuery({
    queryKey: ['material-fields', renderer?.label ?? ''],
    queryFn: async () => (renderer ? (await renderer.fields()).default : {}),
    staleTime: Infinity,
  });
  return query.data ?? {};
}

function useWords(names: Readonly<Record<string, string>>): Words {
  const { t } = useTranslation();
  return { nameOf: (field) => t(names[field] ?? field), yes: t('network.yes'), no: t('network.no'), plain: plainOf };
}

function ComparedPart({
  kind,
  part,
  files,
  words,
  decisions,
  onDecide,
  names,
}: ComparedProps & { part: MaterialPartComparison; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const { id, name, data, isConflict, isInCopy, isInSource } = part;
  const { decision, fields: chosen } = decisions?.[id] ?? { decision: usual(part), fields: {} };
  const set = (to: Partial<{ decision: typeof decision; fields: typeof chosen }>): void =>
    onDecide?.({ ...decisions, [id]: { decision, fields: chosen, ...to } });
  const order = Object.keys(names);
  const placeOf = (field: string): number => (order.indexOf(field) + 1 || order.length + 1) - 1;
  const say = useWords(names);
  const fields = [...part.fields].sort((a, b) => placeOf(a.field) - placeOf(b.field));
  const saysTheSame = ({ field, values: { copy, source } }: MaterialFieldComparison): boolean =>
    field !== PLACE && readable(copy, say) === readable(source, say);
  const said = fields.filter((field) => !saysTheSame(field));
  const form = fields.filter(saysTheSame);
  return (
    <article className="s-panel network-part" aria-label={name}>
      <header>
        <h3>{name || t('network.nameless')}</h3>
        <Badge kind={isConflict ? 'warn' : part.by === 'source' ? 'accent' : 'plain'}>{t(`network.${words}-${happened(part)}`)}</Badge>
      </header>
      {said.map((field) => (
        <ComparedField
          key={field.field}
          field={field}
          say={say}
          words={words}
          choice={onDecide && decision === 'merge' && field.by === 'both' ? (chosen[field.field] ?? 'keep') : undefined}
          onChoose={(its) => set({ fields: { ...chosen, [field.field]: its } })}
        />
      ))}
      {form.length > 0 && (
        <p className="muted">{t('network.only-form', { fields: form.map(({ field }) => say.nameOf(field)).join(', ') })}</p>
      )}
      {(whole || !(isInCopy && isInSource)) && (
        <MaterialPreview kind={kind} content={[{ id, kind: part.kind, parentId: null, data }]} files={files} />
      )}
      {isInCopy && isInSource && (
        <div>
          <Button kind="ghost" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'network.hide-whole' : `network.${words}-whole`)}
          </Button>
        </div>
      )}
      {onDecide && (
        <Segments
          label={t('network.decide')}
          labelHidden
          value={decision}
          onChange={(to) => set({ decision: to })}
          options={choicesOf(part).map((value) => ({ value, label: t(`network.${words}-${value}`) }))}
        />
      )}
    </article>
  );
}

function ComparedField({
  field: { field, by, values },
  say,
  words,
  choice,
  onChoose,
}: {
  field: MaterialFieldComparison;
  say: Words;
  words: ComparedProps['words'];
  choice: 'accept' | 'keep' | undefined;
  onChoose: (choice: 'accept' | 'keep') => void;
}) {
  const { t } = useTranslation();
  const { base, copy, source } = values;
  // What both have changed is shown from where both came; all else from one side to the other.
  const [before, after] = by === 'copy' ? [source, copy] : [copy, source];
  return (
    <section className="network-field">
      <h4>{field === PLACE ? t('network.place') : say.nameOf(field)}</h4>
      {field === PLACE ? (
        <p>{t('network.moved')}</p>
      ) : by === 'both' && base !== undefined ? (
        <>
          <p className="muted small">{t(`network.${words}-there`)}</p>
          <FieldDifference before={readable(base, say)} after={readable(source, say)} />
          <p className="muted small">{t(`network.${words}-here`)}</p>
          <FieldDifference before={readable(base, say)} after={readable(copy, say)} />
        </>
      ) : (
        <FieldDifference before={readable(before, say)} after={readable(after, say)} />
      )}
      {choice && (
        <Segments
          label={t('network.which', { field: say.nameOf(field) })}
          labelHidden
          value={choice}
          onChange={onChoose}
          options={(['accept', 'keep'] as const).map((value) => ({ value, label: t(`network.${words}-field-${value}`) }))}
        />
      )}
    </section>
  );
}

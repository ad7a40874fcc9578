import { $api, type Category, CheckField, Dialog, Form, type QuizSlot, SelectField, TextField, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { pointsOf, type SlotInput } from './slot-input.js';

interface Bank {
  readonly id: string;
  readonly ownerKind: string;
}

/** Points and page of a place of the test; of one at random also the rule. */
export function SlotDialog({
  slot,
  banks,
  breaks,
  save,
  close,
}: {
  /** `random`: a new one. */
  slot: QuizSlot | 'random' | null;
  banks: readonly Bank[];
  breaks: boolean;
  save: (slot: SlotInput) => Promise<unknown>;
  close: () => void;
}) {
  const { t } = useTranslation();
  const isRandom = slot === 'random' || slot?.rule;
  return (
    <Dialog open={slot !== null} onClose={close} title={t(isRandom ? 'quiz.random-title' : 'quiz.slot-title')}>
      {slot !== null && <SlotForm slot={slot} banks={banks} breaks={breaks} save={save} />}
    </Dialog>
  );
}

/** Categories in the order of the tree, each with its depth. */
function outline(categories: readonly Category[], parentId: string | null = null, depth = 0): { category: Category; depth: number }[] {
  return categories
    .filter((c) => c.parentId === parentId)
    .flatMap((category) => [{ category, depth }, ...outline(categories, category.id, depth + 1)]);
}

function SlotForm({
  slot,
  banks,
  breaks,
  save,
}: {
  slot: QuizSlot | 'random';
  banks: readonly Bank[];
  breaks: boolean;
  save: (slot: SlotInput) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const given = slot === 'random' ? null : slot;
  const rule = slot === 'random' ? { bankId: banks[0]?.id ?? '', categoryId: null, deep: true, tags: [], picks: 1 } : slot.rule;
  const form = useForm({
    initial: {
      points: String(given?.maxMark ?? 1).replace('.', ','),
      startsPage: given?.startsPage ?? false,
      bankId: rule?.bankId ?? '',
      categoryId: rule?.categoryId ?? '',
      deep: rule?.deep ?? true,
      tags: rule?.tags ?? [],
      picks: String(rule?.picks ?? 1),
    },
    check: (v) => ({
      points: pointsOf(v.points) === undefined ? t('quiz.points-wrong') : undefined,
      picks: /^\s*([1-9]\d?|100)\s*$/.test(v.picks) ? undefined : t('quiz.picks-wrong'),
    }),
    send: ({ points, startsPage, picks, bankId, categoryId, deep, tags }) => {
      const common = { maxMark: pointsOf(points), startsPage };
      return save(
        rule
          ? { ...common, rule: { bankId, categoryId: categoryId || null, deep, tags, picks: Number(picks) } }
          : { ...common, questionId: given?.questionId ?? '' },
      );
    },
  });
  return (
    <Form form={form} submit={t(slot === 'random' ? 'quiz.random-add' : 'quiz.slot-save')}>
      {rule && (
        <>
          {banks.length > 1 && (
            <SelectField
              {...form.field('bankId')}
              label={t('quiz.random-bank')}
              onChange={(bankId) => {
                form.set('bankId', bankId);
                form.set('categoryId', '');
                form.set('tags', []);
              }}
              options={banks.map(({ id, ownerKind }) => ({ value: id, label: t(`quiz.bank-of-${ownerKind}`) }))}
            />
          )}
          <RuleFields
            key={form.values.bankId}
            bankId={form.values.bankId}
            values={form.values}
            category={(categoryId) => form.set('categoryId', categoryId)}
            deep={(deep) => form.set('deep', deep)}
            tags={(tags) => form.set('tags', tags)}
          />
          <TextField {...form.field('picks')} label={t('quiz.random-picks')} inputMode="numeric" />
        </>
      )}
      <TextField {...form.field('points')} label={t(rule ? 'quiz.random-points' : 'quiz.slot-points')} inputMode="decimal" />
      {breaks && <CheckField label={t('quiz.slot-break')} checked={form.values.startsPage} onChange={(on) => form.set('startsPage', on)} />}
    </Form>
  );
}

function RuleFields({
  bankId,
  values,
  category,
  deep,
  tags,
}: {
  bankId: string;
  values: { readonly categoryId: string; readonly deep: boolean; readonly tags: readonly string[] };
  category: (id: string) => void;
  deep: (on: boolean) => void;
  tags: (tags: string[]) => void;
}) {
  const { t } = useTranslation();
  const path = { params: { path: { bankId } } };
  const categories = $api.useQuery('get', '/questions/banks/{bankId}/categories', path).data?.items ?? [];
  const known = $api.useQuery('get', '/questions/banks/{bankId}/tags', path).data?.items ?? [];
  return (
    <>
      <SelectField
        label={t('quiz.random-category')}
        value={values.categoryId}
        onChange={category}
        options={[
          { value: '', label: t('quiz.whole-bank') },
          ...outline(categories).map(({ category: { id, name }, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` })),
        ]}
      />
      <CheckField label={t('quiz.random-deep')} checked={values.deep} onChange={deep} />
      {known.length > 0 && (
        <fieldset>
          <legend className="s-field-label">{t('quiz.random-tags')}</legend>
          {known.slice(0, MOST_TAGS).map(({ tag }) => (
            <CheckField
              key={tag}
              label={tag}
              checked={values.tags.includes(tag)}
              onChange={(on) => tags(on ? [...values.tags, tag] : values.tags.filter((other) => other !== tag))}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** More than this are no choice but a search. */
const MOST_TAGS = 30;

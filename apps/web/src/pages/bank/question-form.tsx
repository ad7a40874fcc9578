import type { QuestionDefinition } from '@sreda/contracts';
import { RichTextField, useDraft } from '@sreda/editor';
import {
  $api,
  ApiProblem,
  asProblem,
  Button,
  LeaveGuard,
  Notice,
  SaveBar,
  Section,
  Segments,
  SelectField,
  Skeleton,
  TagsField,
  TextField,
  useForm,
  useFormat,
  useProblem,
  useQuestionEditing,
  useSession,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOutline, indented } from './category-outline.js';
import { QuestionTrial } from './question-trial.js';
import { MarkField } from './mark-field.js';
import './bank.css';

export interface QuestionValues {
  readonly name: string;
  readonly categoryId: string;
  readonly tags: readonly string[];
  readonly state: 'draft' | 'ready';
  readonly definition: QuestionDefinition;
}

const PICTURES = { kind: 'questions.picture', id: null };
const NAME_FROM_TEXT = 80;

/** A question without a name of its own is called by the beginning of its text. */
export function nameOf({ name, definition }: QuestionValues): string {
  const words = new DOMParser().parseFromString(definition.text.text, 'text/html').body.textContent.replace(/\s+/g, ' ').trim();
  return name.trim() || words.slice(0, NAME_FROM_TEXT).trim();
}

/** Writing a question beside the question as a student sees it. */
export function QuestionForm({
  bankId,
  questionId,
  type,
  version,
  initial,
  save,
}: {
  bankId: string;
  questionId: string | null;
  type: string;
  /** What is changed; null for a new question. */
  version: number | null;
  initial: QuestionValues;
  save: (values: QuestionValues) => Promise<void>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const { person } = useSession();
  const editing = useQuestionEditing(type);
  const tags = $api.useQuery('get', '/questions/banks/{bankId}/tags', { params: { path: { bankId } } });
  const categories = $api.useQuery('get', '/questions/banks/{bankId}/categories', { params: { path: { bankId } } });
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [asked, setAsked] = useState(true);
  const form = useForm<QuestionValues>({
    initial,
    check: (v) => ({ name: nameOf(v) === '' ? t('web.question.text-missing') : undefined }),
    send: async (values) => {
      setFaults(new Map());
      try {
        await save(values);
        draft.forget();
      } catch (thrown) {
        const problem = asProblem(thrown);
        const inside = problem.errors.filter((error) => error.field.startsWith('definition.'));
        setFaults(new Map(inside.map((error) => [error.field.slice('definition.'.length), problemText(problem).field(error)])));
        throw inside.length > 0 ? new ApiProblem({ status: problem.status, code: 'web.look-at-fields' }) : problem;
      }
    },
  });
  const { values } = form;
  const { definition } = values;
  const draft = useDraft<QuestionValues>(`${person.id}.${questionId ?? `${bankId}.${type}`}`, String(version), form.dirty ? values : null);
  const define = (change: Partial<QuestionDefinition>): void => form.set('definition', { ...definition, ...change });
  const take = (found: QuestionValues): void => {
    for (const key of ['name', 'categoryId', 'tags', 'state', 'definition'] as const) form.set(key, found[key]);
  };
  const TypeEditor = editing.data?.editor;
  return (
    <div className="bank-editing">
      <form className="s-form" noValidate onSubmit={form.onSubmit} aria-label={t('web.question.form')}>
        <LeaveGuard when={form.dirty && !form.busy} />
        {draft.found && asked && !form.dirty && (
          <Notice
            kind="warn"
            action={
              <div className="cluster">
                <Button onClick={() => draft.found && take(draft.found)}>{t('web.question.draft-take')}</Button>
                <Button
                  onClick={() => {
                    draft.forget();
                    setAsked(false);
                  }}
                >
                  {t('web.question.draft-drop')}
                </Button>
              </div>
            }
          >
            {t('web.question.draft-found')}
          </Notice>
        )}
        <RichTextField
          label={t('web.question.text')}
          value={definition.text.text}
          onChange={(text) => define({ text: { text, format: 'html' } })}
          error={faults.get('text')}
          owner={PICTURES}
        />
        {TypeEditor ? (
          <TypeEditor
            definition={definition}
            onChange={(next) => form.set('definition', next)}
            errorAt={(path) => faults.get(path) ?? faults.get(`${path}.text`)}
          />
        ) : editing.data === null ? (
          <Notice kind="warn">{t('ui.question.unknown', { type })}</Notice>
        ) : (
          <Skeleton lines={6} />
        )}
        <RichTextField
          label={t('web.question.general')}
          help={t('web.question.general-help')}
          value={definition.generalFeedback?.text ?? ''}
          onChange={(text) => define({ generalFeedback: text === '' ? undefined : { text, format: 'html' } })}
          owner={PICTURES}
          minimal
          optional
        />
        <Section title={t('web.question.in-bank')}>
          <TextField {...form.field('name')} label={t('web.question.name')} help={t('web.question.name-help')} maxLength={250} optional />
          <SelectField
            label={t('web.bank.category')}
            value={values.categoryId}
            onChange={(categoryId) => form.set('categoryId', categoryId)}
            options={[
              { value: '', label: t('web.bank.no-category') },
              ...categoryOutline(categories.data?.items ?? []).map((row) => ({ value: row.category.id, label: indented(row) })),
            ]}
          />
          <TagsField
            value={values.tags}
            known={(tags.data?.items ?? []).map(({ tag }) => tag)}
            max={100}
            maxLength={100}
            onChange={(next) => form.set('tags', next)}
          />
          <MarkField value={definition.defaultMark} onChange={(defaultMark) => define({ defaultMark })} />
          <Segments
            label={t('web.question.state')}
            value={values.state}
            onChange={(state) => form.set('state', state)}
            options={[
              { value: 'ready', label: t('web.question.state-ready') },
              { value: 'draft', label: t('web.question.state-draft') },
            ]}
          />
          <p className="muted small">{t(values.state === 'ready' ? 'web.question.ready-help' : 'web.question.draft-help')}</p>
        </Section>
        {form.error && <Notice kind="bad">{form.error}</Notice>}
        <SaveBar
          when={form.dirty || version === null}
          busy={form.busy}
          note={draft.keptAt ? t('web.question.draft-kept', { time: format.time(draft.keptAt) }) : form.dirty ? undefined : ''}
          save={version === null ? t('web.question.add') : undefined}
          onDiscard={
            form.dirty
              ? () => {
                  draft.forget();
                  setFaults(new Map());
                  form.reset(initial);
                }
              : undefined
          }
        />
      </form>
      <aside className="bank-trial" aria-label={t('web.question.preview')}>
        <h2>{t('web.question.preview')}</h2>
        <QuestionTrial bankId={bankId} questionId={questionId} type={type} definition={definition} />
      </aside>
    </div>
  );
}

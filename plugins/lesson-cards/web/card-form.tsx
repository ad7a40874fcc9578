import { useDraft } from '@sreda/editor';
import {
  CheckField,
  LeaveGuard,
  type LessonCardContent,
  Notice,
  SaveBar,
  TextArea,
  TextField,
  toast,
  Button,
  useForm,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXTS } from './content.js';
import { LinksField } from './links-field.js';
import { refreshCards } from './refresh.js';
import { StagesField } from './stages-field.js';

interface CardFormProps {
  readonly draftKey: string;
  readonly version: number;
  readonly content: LessonCardContent;
  readonly shared: boolean;
  /** Answers the id of the card. */
  readonly save: (body: { content: LessonCardContent; shared: boolean }) => Promise<string | undefined>;
}
type Values = LessonCardContent & { readonly shared: boolean };

const WEB_ADDRESS = /^https?:\/\/\S+$/i;

export function CardForm({ draftKey, version, content, shared, save }: CardFormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { person } = useSession();
  const [droppedDraft, setDroppedDraft] = useState(false);
  const initial: Values = { ...content, shared };
  const form = useForm<Values>({
    initial,
    check: ({ name, links, stages }) => ({
      name: name.trim() ? undefined : t('field.required'),
      links: links.every((link) => link.name.trim() && WEB_ADDRESS.test(link.url.trim())) ? undefined : t('lesson-cards.links-wrong'),
      stages: stages.every((stage) => stage.name.trim()) ? undefined : t('lesson-cards.stages-wrong'),
    }),
    send: async ({ shared: isShared, ...its }) => {
      const links = its.links.map((link) => ({ name: link.name.trim(), url: link.url.trim() }));
      const id = await save({ content: { ...its, name: its.name.trim(), links }, shared: isShared });
      draft.forget();
      toast(t('lesson-cards.saved'));
      await refreshCards(client);
      if (id !== undefined) await navigate({ to: `/lesson-cards/${id}` });
    },
  });
  const { values } = form;
  const draft = useDraft<Values>(`${person.id}.lesson-card.${draftKey}`, String(version), form.dirty ? values : null);
  const restore = (kept: Values): void => {
    for (const key of Object.keys(initial) as (keyof Values)[]) form.set(key, kept[key] ?? initial[key]);
  };
  const discard = (): void => {
    draft.forget();
    form.reset(initial);
  };
  return (
    <form className="s-form" noValidate onSubmit={form.onSubmit} aria-label={t('lesson-cards.kind')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      {draft.found && !form.dirty && !droppedDraft && (
        <Notice
          kind="warn"
          action={
            <div className="cluster">
              <Button onClick={() => draft.found && restore(draft.found)}>{t('lesson-cards.draft-take')}</Button>
              <Button
                onClick={() => {
                  draft.forget();
                  setDroppedDraft(true);
                }}
              >
                {t('lesson-cards.draft-drop')}
              </Button>
            </div>
          }
        >
          {t('lesson-cards.draft-found')}
        </Notice>
      )}
      <TextField {...form.field('name')} label={t('lesson-cards.field-name')} maxLength={250} />
      <div className="cluster">
        <TextField {...form.field('subject')} label={t('lesson-cards.field-subject')} maxLength={250} optional />
        <TextField {...form.field('className')} label={t('lesson-cards.field-className')} maxLength={50} optional />
      </div>
      {TEXTS.map((field) => (
        <TextArea key={field} {...form.field(field)} label={t(`lesson-cards.field-${field}`)} maxLength={5000} rows={2} optional />
      ))}
      <LinksField links={values.links} error={form.field('links').error} onChange={(links) => form.set('links', links)} />
      <StagesField stages={values.stages} error={form.field('stages').error} onChange={(stages) => form.set('stages', stages)} />
      <TextArea {...form.field('homework')} label={t('lesson-cards.field-homework')} maxLength={5000} rows={2} optional />
      <CheckField
        label={t('lesson-cards.shared')}
        help={t('lesson-cards.shared-help')}
        checked={values.shared}
        onChange={(is) => form.set('shared', is)}
      />
      {form.error && <Notice kind="bad">{form.error}</Notice>}
      <SaveBar when={form.dirty} busy={form.busy} onDiscard={discard} />
    </form>
  );
}

import { CheckField, Form, TextArea, TextField, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

export interface SectionFields {
  readonly subject: string;
  readonly theme: string;
  readonly description: string;
  readonly closed: boolean;
}

/** What a section is about. `subjects`: those that there are, so that one subject is written in one way. */
export function SectionForm({
  initial,
  subjects,
  submit,
  send,
}: {
  /** Absent: a new section, which is open. */
  initial?: SectionFields;
  subjects: readonly string[];
  submit: string;
  send: (fields: SectionFields) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initial: initial ?? { subject: '', theme: '', description: '', closed: false },
    check: (v) => ({
      subject: v.subject.trim() ? undefined : t('field.required'),
      theme: v.theme.trim() ? undefined : t('field.required'),
    }),
    send,
  });
  return (
    <Form form={form} submit={submit}>
      <TextField
        {...form.field('subject')}
        label={t('forum.network.subject')}
        help={t('forum.network.subject-help')}
        maxLength={100}
        list="forum-subjects"
      />
      <datalist id="forum-subjects">
        {subjects.map((subject) => (
          <option key={subject} value={subject} />
        ))}
      </datalist>
      <TextField {...form.field('theme')} label={t('forum.network.theme')} help={t('forum.network.theme-help')} maxLength={200} />
      <TextArea {...form.field('description')} label={t('forum.network.description')} maxLength={2000} rows={4} optional />
      {initial && (
        <CheckField
          label={t('forum.network.closed')}
          help={t('forum.network.closed-help')}
          checked={form.values.closed}
          onChange={(closed) => form.set('closed', closed)}
        />
      )}
    </Form>
  );
}

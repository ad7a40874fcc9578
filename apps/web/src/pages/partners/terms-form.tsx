import { CheckField, type FormState, Form, LeaveGuard, TextArea, TextField, useForm, useMessages } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { untilAfter } from '../admin/days.js';
import { type ChosenSchool, SchoolPicker } from './school-picker.js';

interface Values {
  readonly schoolIds: readonly ChosenSchool[];
  readonly title: string;
  readonly scopes: readonly string[];
  /** The last day. */
  readonly until: string;
  readonly text: string;
}

/** What a proposal says, as the server takes it. */
export interface Proposal {
  readonly schoolIds: string[];
  readonly title: string;
  readonly scopes: string[];
  readonly until: string | null;
  readonly text: string;
}

/** With whom, what, until when; the text is for what has no field. */
export function TermsForm({
  organisationId,
  known,
  initial,
  submit,
  send,
  children,
}: {
  organisationId: string;
  known: readonly { readonly key: string; readonly label: string }[];
  initial: Values;
  submit: string;
  send: (proposal: Proposal) => Promise<unknown>;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initial,
    check: (v) => ({
      schoolIds: v.schoolIds.length > 0 ? undefined : t('web.partners.choose-school'),
      title: v.title.trim() ? undefined : t('field.required'),
    }),
    send: ({ schoolIds, title, scopes, until, text }) =>
      send({
        schoolIds: schoolIds.map(({ id }) => id),
        title: title.trim(),
        // A plugin that is gone has taken its scope with it.
        scopes: scopes.filter((scope) => known.some(({ key }) => key === scope)),
        until: until ? untilAfter(until) : null,
        text: text.trim(),
      }),
  });
  return (
    <Form form={form} submit={submit}>
      <LeaveGuard when={form.dirty && !form.busy} />
      {children}
      <SchoolPicker
        organisationId={organisationId}
        value={form.values.schoolIds}
        onChange={(schools) => form.set('schoolIds', schools)}
        error={form.field('schoolIds').error}
      />
      <TextField {...form.field('title')} label={t('web.partners.name')} maxLength={200} />
      <Scopes form={form} known={known} />
      <TextField {...form.field('until')} type="date" label={t('web.partners.last-day')} help={t('web.partners.last-day-help')} optional />
      <TextArea
        {...form.field('text')}
        label={t('web.partners.text')}
        help={t('web.partners.text-help')}
        rows={6}
        maxLength={20_000}
        optional
      />
    </Form>
  );
}

function Scopes({ form, known }: { form: FormState<Values>; known: readonly { readonly key: string; readonly label: string }[] }) {
  const { t } = useTranslation();
  const message = useMessages();
  const { scopes } = form.values;
  return (
    <fieldset className="stack-tight">
      <legend className="s-field-label">{t('web.partners.what')}</legend>
      <p className="muted small">{t(known.length > 0 ? 'web.partners.what-help' : 'web.partners.nothing-to-share')}</p>
      {known.map(({ key, label }) => (
        <CheckField
          key={key}
          label={message({ key: label })}
          checked={scopes.includes(key)}
          onChange={(checked) => form.set('scopes', checked ? [...scopes, key] : scopes.filter((scope) => scope !== key))}
        />
      ))}
    </fieldset>
  );
}

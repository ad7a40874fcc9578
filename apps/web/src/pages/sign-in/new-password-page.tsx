import { api, type FormState, Form, Notice, PasswordField, replaceSession, type SignedIn, useForm, addressName } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';
import { SignOutInstead } from './sign-out-instead.js';

/** Fewest characters of a password; the server checks more. */
export const SHORTEST_PASSWORD = 8;

export function NewPasswordFields({ form }: { form: FormState<{ next: string; again: string }> }) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordField {...form.field('next')} label={t('web.password.next')} help={t('web.password.help')} autoComplete="new-password" />
      <PasswordField {...form.field('again')} label={t('web.password.again')} autoComplete="new-password" />
    </>
  );
}

/** The first sign-in with a slip, or after a reset by the class teacher: a password of one's own comes before everything else. */
export default function NewPasswordPage({ session }: { session: SignedIn }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { next: '', again: '' },
    check: (v) => ({
      next: v.next.length >= SHORTEST_PASSWORD ? undefined : t('web.password.short', { count: SHORTEST_PASSWORD }),
      again: v.again === v.next ? undefined : t('web.password.differs'),
    }),
    send: async ({ next }) => {
      const { data } = await api.POST('/identity/me/password', { body: { next } });
      if (data) replaceSession(client, data);
    },
  });
  return (
    <Entrance>
      <div className="stack">
        <h1>{t('web.password.first-title', { name: addressName(session.person) })}</h1>
        <p className="muted">{t('web.password.first-help')}</p>
        <Notice>{t('web.password.your-login', { login: session.account.login })}</Notice>
        <Form form={form} submit={t('web.password.submit')}>
          <NewPasswordFields form={form} />
        </Form>
        <SignOutInstead />
      </div>
    </Entrance>
  );
}

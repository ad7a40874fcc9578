import { api, Form, PasswordField, replaceSession, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SHORTEST_PASSWORD } from '../sign-in/new-password-page.js';

const EMPTY = { current: '', next: '' };

export function ChangePassword() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: EMPTY,
    check: (v) => ({
      current: v.current ? undefined : t('web.sign-in.password-missing'),
      next: v.next.length >= SHORTEST_PASSWORD ? undefined : t('web.password.short', { count: SHORTEST_PASSWORD }),
    }),
    send: async (body) => {
      const { data } = await api.POST('/identity/me/password', { body });
      if (data) replaceSession(client, data);
      form.reset(EMPTY);
      toast(t('web.account.password-changed'));
    },
  });
  return (
    <Form form={form} submit={t('web.password.submit')}>
      <PasswordField {...form.field('current')} label={t('web.account.current-password')} autoComplete="current-password" />
      <PasswordField {...form.field('next')} label={t('web.password.next')} help={t('web.password.help')} autoComplete="new-password" />
    </Form>
  );
}

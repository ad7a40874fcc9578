import { api, Dialog, Form, Notice, TextField, useForm } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Says the same whether there is such an account or not. */
export function ForgotPassword({ open, onClose, login }: { open: boolean; onClose: () => void; login: string }) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} onClose={onClose} title={t('web.forgot.title')}>
      <Inside login={login} />
    </Dialog>
  );
}

function Inside({ login }: { login: string }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const form = useForm({
    initial: { login },
    check: (v) => ({ login: v.login.trim() ? undefined : t('web.sign-in.login-missing') }),
    send: async (v) => {
      await api.POST('/identity/password-reset', { body: { login: v.login.trim() } });
      setSent(true);
    },
  });
  if (sent) return <Notice kind="good">{t('web.forgot.sent')}</Notice>;
  return (
    <div className="stack">
      <p>{t('web.forgot.help')}</p>
      <Form form={form} submit={t('web.forgot.submit')}>
        <TextField {...form.field('login')} label={t('web.sign-in.login')} autoComplete="username" autoCapitalize="none" />
      </Form>
    </div>
  );
}

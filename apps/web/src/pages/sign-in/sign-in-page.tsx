import { api, asProblem, Button, type DemoSignIn, Form, Notice, PasswordField, replaceSession, TextField, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';
import { DemoSignIns } from './demo-sign-ins.js';
import { ForgotPassword } from './forgot-password.js';
import './sign-in.css';

export default function SignInPage({ demoSignIns }: { demoSignIns: readonly DemoSignIn[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [needsTotp, setNeedsTotp] = useState(false);
  const [forgot, setForgot] = useState(false);
  useEffect(() => {
    document.title = `${t('web.sign-in.title')} · ${t('ui.product')}`;
  }, [t]);

  const signIn = async (body: { login: string; password: string; totp?: string }): Promise<void> => {
    const { data } = await api.POST('/identity/session', { body });
    if (data) replaceSession(client, data);
  };
  const form = useForm({
    initial: { login: '', password: '', totp: '' },
    check: (v) => ({
      login: v.login.trim() ? undefined : t('web.sign-in.login-missing'),
      password: v.password ? undefined : t('web.sign-in.password-missing'),
      totp: !needsTotp || /^\d{6}$/.test(v.totp.trim()) ? undefined : t('web.sign-in.totp-wrong'),
    }),
    send: async ({ login, password, totp }) => {
      try {
        await signIn({ login: login.trim(), password, ...(needsTotp ? { totp: totp.trim() } : {}) });
      } catch (error) {
        if (asProblem(error).code !== 'identity.totp-required' || needsTotp) throw error;
        setNeedsTotp(true);
      }
    },
  });

  const signInForm = (
    <div className="stack">
      <Form form={form} submit={t('web.sign-in.submit')}>
        <TextField
          {...form.field('login')}
          label={t('web.sign-in.login')}
          help={t('web.sign-in.login-help')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField {...form.field('password')} label={t('web.sign-in.password')} autoComplete="current-password" />
        {needsTotp && (
          <TextField
            {...form.field('totp')}
            label={t('web.sign-in.totp')}
            help={t('web.sign-in.totp-help')}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
          />
        )}
      </Form>
      <div className="sign-in-other">
        <Link to="/slip">{t('web.sign-in.by-slip')}</Link>
        <Button kind="ghost" onClick={() => setForgot(true)}>
          {t('web.sign-in.forgot')}
        </Button>
      </div>
      <ForgotPassword open={forgot} onClose={() => setForgot(false)} login={form.values.login} />
    </div>
  );

  if (demoSignIns.length === 0) {
    return (
      <Entrance>
        <div className="stack">
          <h1>{t('web.sign-in.title')}</h1>
          {signInForm}
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance wide>
      <div className="sign-in-demo">
        <div className="stack">
          <h1>{t('web.sign-in.demo-title')}</h1>
          <Notice>{t('web.sign-in.demo-help')}</Notice>
          <DemoSignIns signIns={demoSignIns} signIn={signIn} />
        </div>
        <div className="stack s-panel">
          <h2>{t('web.sign-in.title')}</h2>
          {signInForm}
        </div>
      </div>
    </Entrance>
  );
}

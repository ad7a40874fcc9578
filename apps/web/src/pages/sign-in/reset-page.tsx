import { api, ButtonLink, Form, Notice, useForm } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';
import { NewPasswordFields, SHORTEST_PASSWORD } from './new-password-page.js';

const tokenOfAddress = (): string => location.hash.replace(/^#/, '') || (new URLSearchParams(location.search).get('token') ?? '');

/** The address of the letter "choose a new password". */
export default function ResetPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const form = useForm({
    initial: { next: '', again: '' },
    check: (v) => ({
      next: v.next.length >= SHORTEST_PASSWORD ? undefined : t('web.password.short', { count: SHORTEST_PASSWORD }),
      again: v.again === v.next ? undefined : t('web.password.differs'),
    }),
    send: async ({ next }) => {
      await api.POST('/identity/password-reset/confirm', { body: { token: tokenOfAddress(), password: next } });
      setDone(true);
    },
  });
  return (
    <Entrance>
      <div className="stack">
        <h1>{t('web.password.reset-title')}</h1>
        {done ? (
          <>
            <Notice kind="good">{t('web.password.reset-done')}</Notice>
            <ButtonLink to="/" kind="primary">
              {t('web.sign-in.submit')}
            </ButtonLink>
          </>
        ) : (
          <Form form={form} submit={t('web.password.submit')}>
            <NewPasswordFields form={form} />
          </Form>
        )}
      </div>
    </Entrance>
  );
}

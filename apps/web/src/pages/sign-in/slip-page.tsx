import { api, Form, replaceSession, TextField, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';

// The QR code of a slip carries the code behind '#', so it stays out of the server's and proxies' logs.
const codeOfAddress = (): string =>
  decodeURIComponent(location.hash.replace(/^#/, '')) || (new URLSearchParams(location.search).get('code') ?? '');

/** Sign-in with the one-time code of a printed slip. */
export default function SlipPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { code: codeOfAddress() },
    check: (v) => ({ code: v.code.trim() ? undefined : t('web.slip.code-missing') }),
    send: async ({ code }) => {
      const { data } = await api.POST('/identity/session/slip', { body: { code: code.trim() } });
      history.replaceState(null, '', '/');
      if (data) replaceSession(client, data);
    },
  });
  return (
    <Entrance>
      <div className="stack">
        <h1>{t('web.slip.title')}</h1>
        <p className="muted">{t('web.slip.help')}</p>
        <Form form={form} submit={t('web.slip.submit')}>
          <TextField {...form.field('code')} label={t('web.slip.code')} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        </Form>
        <Link to="/">{t('web.slip.by-password')}</Link>
      </div>
    </Entrance>
  );
}

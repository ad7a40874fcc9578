import {
  $api,
  api,
  Badge,
  Button,
  Form,
  IconShieldCheck,
  Notice,
  replaceSession,
  Section,
  sessionOptions,
  TextField,
  useForm,
  useProblem,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import './account.css';

/** As people read a long key aloud. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Sets up the code from an app: scan, then prove it with the first code. */
export function SetUpSecondStep({ primary }: { primary?: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const begin = $api.useMutation('post', '/identity/me/totp');
  const form = useForm({
    initial: { code: '' },
    check: (v) => ({ code: /^\d{6}$/.test(v.code.trim()) ? undefined : t('web.sign-in.totp-wrong') }),
    send: async ({ code }) => {
      const { data } = await api.POST('/identity/me/totp/confirm', { body: { code: code.trim() } });
      if (data) replaceSession(client, data);
    },
  });
  if (!begin.data) {
    return (
      <div className="stack">
        {begin.error && <Notice kind="bad">{problemText(begin.error).message}</Notice>}
        <div>
          <Button kind={primary ? 'primary' : 'quiet'} icon={IconShieldCheck} busy={begin.isPending} onClick={() => begin.mutate({})}>
            {t('web.totp.begin')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t('web.totp.scan')}</p>
      <img
        width="200"
        height="200"
        alt={t('web.totp.qr')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(begin.data.qrSvg)}`}
        style={{ background: '#fff' }}
      />
      <p>
        {t('web.totp.by-hand')} <code className="account-secret">{inFours(begin.data.secret)}</code>
      </p>
      <p>
        <a href={begin.data.uri}>{t('web.totp.on-this-device')}</a>
      </p>
      <Form form={form} submit={t('web.totp.confirm')}>
        <TextField {...form.field('code')} label={t('web.sign-in.totp')} inputMode="numeric" autoComplete="one-time-code" />
      </Form>
    </div>
  );
}

export function SecondStep() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const { account } = useSession();
  const end = $api.useMutation('delete', '/identity/me/totp', {
    onSuccess: () => client.invalidateQueries({ queryKey: sessionOptions.queryKey }),
  });
  return (
    <Section title={t('web.totp.title')}>
      <p className="muted">{t('web.totp.about')}</p>
      {account.totpEnabled ? (
        <>
          <Badge kind="good" icon={IconShieldCheck}>
            {t('web.totp.on')}
          </Badge>
          {end.error && <Notice kind="bad">{problemText(end.error).message}</Notice>}
          {!account.totpRequired && (
            <div>
              <Button busy={end.isPending} onClick={() => end.mutate({})}>
                {t('web.totp.end')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <SetUpSecondStep />
      )}
    </Section>
  );
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { api, FileDrop, Form, IconShieldCheck, Notice, Page, TextField, useForm, useFormat, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

interface Asked {
  readonly number?: string;
  readonly sha256?: string;
}

/** Anybody to whom a certificate is shown asks here whether it was issued: by its number, or with the file, which does not leave the device. */
export default function VerifyPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const verify = useMutation({ mutationFn: async (body: Asked) => (await api.POST('/events/verification', { body })).data });
  const form = useForm({
    initial: { number: new URLSearchParams(location.search).get('number') ?? '' },
    check: ({ number }) => ({ number: number.trim() ? undefined : t('field.required') }),
    send: async ({ number }) => verify.mutate({ number: number.trim().slice(0, 40) }),
  });
  const compare = async (file: File): Promise<void> => {
    const hash = bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));
    const number = form.values.number.trim();
    verify.mutate({ sha256: hash, ...(number !== '' && { number: number.slice(0, 40) }) });
  };
  const found = verify.data;
  return (
    <Page title={t('events.verify')} width="form">
      <div className="stack">
        <p>{t('events.verify-about')}</p>
        <Form form={form} submit={t('events.verify-number')}>
          <TextField {...form.field('number')} label={t('events.number')} maxLength={40} />
        </Form>
        <FileDrop
          label={t('events.verify-file')}
          help={t('events.verify-file-help')}
          accept=".pdf,application/pdf"
          onFile={(file) => void compare(file)}
        />
        <div aria-live="polite" className="stack">
          {found?.genuine === false && <Notice kind="bad">{t('events.changed')}</Notice>}
          {found && found.genuine !== false && (
            <Notice kind="good">{t(found.genuine === true ? 'events.genuine' : 'events.number-known')}</Notice>
          )}
          {found && (
            <section className="s-panel stack-tight" aria-label={t('events.says')}>
              <h2>
                <IconShieldCheck size="1.25rem" aria-hidden /> {found.name}
              </h2>
              <p>{found.title}</p>
              <p className="muted">{[found.kind, format.date(found.date), found.school].join(' · ')}</p>
              <p className="muted">{t('events.issued-as', { number: found.number, date: format.date(format.dayOf(found.issuedAt)) })}</p>
            </section>
          )}
          {verify.error && <Notice kind="bad">{problemText(verify.error).message}</Notice>}
        </div>
      </div>
    </Page>
  );
}

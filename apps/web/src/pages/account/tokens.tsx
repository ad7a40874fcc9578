import {
  $api,
  api,
  Button,
  Dialog,
  Form,
  Notice,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  TextField,
  useForm,
  useFormat,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

function NewToken({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const [token, setToken] = useState<string>();
  const form = useForm({
    initial: { name: '', expiresOn: inDays(90) },
    check: (v) => ({ name: v.name.trim() ? undefined : t('field.required'), expiresOn: v.expiresOn ? undefined : t('field.required') }),
    send: async (v) => {
      const { data } = await api.POST('/identity/me/tokens', { body: { name: v.name.trim(), expiresOn: v.expiresOn } });
      setToken(data?.token);
    },
  });
  if (token) {
    return (
      <div className="stack">
        <Notice kind="warn">{t('web.tokens.once')}</Notice>
        <TextField
          label={t('web.tokens.token')}
          value={token}
          onChange={() => undefined}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <div>
          <Button onClick={done}>{t('ui.close')}</Button>
        </div>
      </div>
    );
  }
  return (
    <Form form={form} submit={t('web.tokens.create')}>
      <TextField {...form.field('name')} label={t('web.tokens.name')} help={t('web.tokens.name-help')} maxLength={100} />
      <TextField {...form.field('expiresOn')} type="date" label={t('web.tokens.expires')} max={inDays(365)} />
    </Form>
  );
}

/** Keys with which a person's own programs work in their name. */
export function Tokens() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const query = $api.useQuery('get', '/identity/me/tokens');
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/identity/me/tokens'] });
  const end = $api.useMutation('delete', '/identity/me/tokens/{tokenId}', { onSuccess: refresh });
  const close = (): void => {
    setAdding(false);
    void refresh();
  };
  return (
    <Section title={t('web.tokens.title')} actions={<Button onClick={() => setAdding(true)}>{t('web.tokens.create')}</Button>}>
      <QueryView
        query={query}
        skeleton={<Skeleton lines={2} />}
        isEmpty={(d) => d.items.length === 0}
        empty={<p className="muted">{t('web.tokens.none')}</p>}
      >
        {({ items }) => (
          <RowList>
            {items.map((token) => (
              <Row
                key={token.id}
                title={token.name}
                detail={[
                  t('web.tokens.until', { when: format.date(token.expiresAt) }),
                  token.usedAt ? t('web.tokens.used', { when: format.moment(token.usedAt) }) : t('web.tokens.unused'),
                ].join(' · ')}
                end={
                  <Button
                    busy={end.isPending}
                    onClick={() => end.mutate({ params: { path: { tokenId: token.id } } })}
                    aria-label={t('web.tokens.end-this', { name: token.name })}
                  >
                    {t('web.tokens.end')}
                  </Button>
                }
              />
            ))}
          </RowList>
        )}
      </QueryView>
      <Dialog open={adding} onClose={close} title={t('web.tokens.create')}>
        <NewToken done={close} />
      </Dialog>
    </Section>
  );
}

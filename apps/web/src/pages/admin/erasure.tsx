import { $api, Button, ConfirmByName, Notice, QueryView, Section, toast, useMessages, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Erases a person over the whole product, after a look at what would go; the name has to be typed. */
export function Erasure({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const message = useMessages();
  const problemText = useProblem();
  const [looking, setLooking] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const path = { params: { path: { personId } } };
  const preview = $api.useQuery('get', '/privacy/persons/{personId}/erasure', path, { enabled: looking, staleTime: 0 });
  const erase = $api.useMutation('post', '/privacy/persons/{personId}/erasure', {
    onSuccess: async () => {
      toast(t('web.erasure.done'));
      // A list that was read before must not show the person for a moment more.
      client.removeQueries({ queryKey: ['get', '/identity/organisations/{organisationId}/persons'] });
      await navigate({ to: '/admin/people' });
      await client.invalidateQueries();
    },
  });
  return (
    <Section title={t('web.erasure.title')}>
      <p className="muted">{t('web.erasure.about')}</p>
      {looking && (
        <QueryView query={preview}>
          {({ tables, erase: rows, anonymise, belongs }) => (
            <div className="stack">
              {belongs && <Notice kind="warn">{t('web.erasure.belongs')}</Notice>}
              <p>{t('web.erasure.counts', { erase: rows, anonymise })}</p>
              <ul className="admin-list">
                {tables.map((table) => (
                  <li key={table.table}>
                    {table.purpose ? message({ key: table.purpose }) : table.table}{' '}
                    <span className="muted">{t('web.erasure.rows', { erase: table.erase, anonymise: table.anonymise })}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </QueryView>
      )}
      <div>
        {looking ? (
          <Button kind="danger" disabled={!preview.data} onClick={() => setConfirming(true)}>
            {t('web.erasure.begin')}
          </Button>
        ) : (
          <Button onClick={() => setLooking(true)}>{t('web.erasure.look')}</Button>
        )}
      </div>
      <ConfirmByName
        open={confirming}
        onClose={() => setConfirming(false)}
        title={t('web.erasure.title')}
        name={preview.data?.name ?? ''}
        action={t('web.erasure.go')}
        busy={erase.isPending}
        onConfirm={(confirm) => erase.mutate({ ...path, body: { confirm } })}
      >
        <p>{t('web.erasure.final')}</p>
        {erase.error && <Notice kind="bad">{problemText(erase.error).message}</Notice>}
      </ConfirmByName>
    </Section>
  );
}

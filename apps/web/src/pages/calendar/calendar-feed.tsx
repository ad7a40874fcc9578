import { $api, Button, Dialog, Notice, QueryView, Section, Skeleton, TextField, toast, useFormat, useProblem, useSession } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The address for the calendar of a phone or a mail program. It is told once; who has lost it, or told somebody, makes a new one. */
export function CalendarFeed() {
  const { t } = useTranslation();
  const format = useFormat();
  const { children } = useSession();
  const client = useQueryClient();
  const problemText = useProblem();
  const [address, setAddress] = useState('');
  const query = $api.useQuery('get', '/calendar/feed');
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/calendar/feed'] });
  const onError = (error: unknown): void => toast(problemText(error).message);
  const renew = $api.useMutation('post', '/calendar/feed', {
    onSuccess: async (made) => {
      setAddress(made.address);
      await refresh();
    },
    onError,
  });
  const remove = $api.useMutation('delete', '/calendar/feed', {
    onSuccess: async () => {
      toast(t('web.calendar.feed-removed'));
      await refresh();
    },
    onError,
  });
  return (
    <Section title={t('web.calendar.feed')}>
      <QueryView query={query} skeleton={<Skeleton lines={2} />}>
        {({ createdAt }) => (
          <>
            <p className="muted">
              {createdAt
                ? t('web.calendar.feed-since', { when: format.day(createdAt) })
                : t(children.length > 0 ? 'web.calendar.feed-about-children' : 'web.calendar.feed-about')}
            </p>
            <div className="cluster">
              <Button busy={renew.isPending} onClick={() => renew.mutate({})}>
                {t(createdAt ? 'web.calendar.feed-renew' : 'web.calendar.feed-make')}
              </Button>
              {createdAt && (
                <Button busy={remove.isPending} onClick={() => remove.mutate({})}>
                  {t('web.calendar.feed-remove')}
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
      <Dialog open={address !== ''} onClose={() => setAddress('')} title={t('web.calendar.feed-title')}>
        <div className="stack">
          <p>{t('web.calendar.feed-how')}</p>
          <TextField
            label={t('web.calendar.feed-address')}
            value={address}
            onChange={() => undefined}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Notice kind="warn">{t('web.calendar.feed-once')}</Notice>
        </div>
      </Dialog>
    </Section>
  );
}

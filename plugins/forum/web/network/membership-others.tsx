import {
  api,
  Button,
  Dialog,
  Form,
  IconPencil,
  IconPlus,
  IconTrash,
  type OtherCommunity,
  TextField,
  toast,
  useForm,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore } from './last-day.js';

const PATH = '/forum/network/membership/communities';

/** Communities outside of the network, which somebody of the school has confirmed for a teacher. */
export function OtherCommunities({
  personId,
  name,
  others,
  today,
}: {
  personId: string;
  name: string;
  others: readonly OtherCommunity[];
  today: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const [edited, setEdited] = useState<OtherCommunity | 'new' | null>(null);
  const close = (): void => setEdited(null);
  return (
    <>
      {others.length > 0 && (
        <ul className="stack-tight">
          {others.map((other) => (
            <li key={other.id}>
              <a href={other.address} target="_blank" rel="noreferrer">
                {other.name}
              </a>
              <div className="muted small">
                {t('forum.network.membership.confirmed', { since: format.date(other.since), by: other.confirmedBy ?? '—' })}
              </div>
              <Button
                kind="ghost"
                icon={IconPencil}
                aria-label={t('forum.network.membership.change-of', { name: other.name })}
                onClick={() => setEdited(other)}
              >
                {t('forum.network.membership.change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button kind="ghost" icon={IconPlus} aria-label={t('forum.network.membership.add-for', { name })} onClick={() => setEdited('new')}>
          {t('forum.network.membership.add')}
        </Button>
      </div>
      <Dialog
        open={edited !== null}
        onClose={close}
        title={edited === 'new' || edited === null ? t('forum.network.membership.add-for', { name }) : edited.name}
      >
        {edited !== null && (
          <CommunityForm
            personId={personId}
            stored={edited === 'new' ? null : edited}
            today={today}
            onDone={async () => {
              close();
              await refresh();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function CommunityForm({
  personId,
  stored,
  today,
  onDone,
}: {
  personId: string;
  stored: OtherCommunity | null;
  today: string;
  onDone: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const form = useForm({
    initial: {
      name: stored?.name ?? '',
      address: stored?.address ?? '',
      since: stored?.since ?? today,
      last: stored?.until ? dayBefore(stored.until) : '',
    },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('field.required'),
      address: /^https?:\/\/\S+$/.test(v.address.trim()) ? undefined : t('forum.network.membership.address-wrong'),
      since: v.since ? undefined : t('field.required'),
      last: v.last && v.last < v.since ? t('field.before-begin') : undefined,
    }),
    send: async ({ name, address, since, last }) => {
      const fields = { name: name.trim(), address: address.trim(), since, until: last ? dayAfter(last) : null };
      await (stored
        ? api.PUT(`${PATH}/{communityId}`, { params: { path: { communityId: stored.id } }, body: { ...fields, version: stored.version } })
        : api.POST(PATH, { body: { ...fields, personId } }));
      await onDone();
    },
  });
  const remove = async ({ id, name, address, since, until }: OtherCommunity): Promise<void> => {
    const wrong = (error: unknown): void => toast(problemText(error).message);
    const restore = (): void => void api.POST(PATH, { body: { personId, name, address, since, until } }).then(refresh, wrong);
    try {
      await api.DELETE(`${PATH}/{communityId}`, { params: { path: { communityId: id } } });
      toast(t('forum.network.membership.removed', { name }), { undo: restore });
      await onDone();
    } catch (error) {
      wrong(error);
    }
  };
  return (
    <Form
      form={form}
      submit={t('forum.network.membership.confirm')}
      more={
        stored && (
          <Button icon={IconTrash} onClick={() => void remove(stored)}>
            {t('forum.network.membership.remove')}
          </Button>
        )
      }
    >
      <TextField {...form.field('name')} label={t('forum.network.membership.name')} maxLength={250} />
      <TextField
        {...form.field('address')}
        type="url"
        label={t('forum.network.membership.address')}
        help={t('forum.network.membership.address-help')}
        maxLength={500}
      />
      <TextField {...form.field('since')} type="date" label={t('forum.network.membership.member-since')} />
      <TextField {...form.field('last')} type="date" label={t('forum.network.membership.member-until')} optional />
    </Form>
  );
}

/** What the page shows of membership is read again. */
function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['get', '/forum/network/membership'] });
}

import {
  $api,
  api,
  Button,
  Dialog,
  Form,
  IconCopy,
  IconKey,
  IconPlus,
  IconTrash,
  Menu,
  removeLater,
  Row,
  RowList,
  Section,
  TextField,
  toast,
  useForm,
  useFormat,
  usePendingRemovals,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As it is written on a blackboard. */
const shown = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Codes with which students enrol themselves. */
export function EntryKeys({ courseId }: { courseId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const format = useFormat();
  const problemText = useProblem();
  const removed = usePendingRemovals();
  const [adding, setAdding] = useState(false);
  const query = $api.useQuery('get', '/enrolment/courses/{courseId}/keys', { params: { path: { courseId } } });
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/enrolment/courses/{courseId}/keys'] });
  const keys = (query.data?.items ?? []).filter(({ id }) => !removed.has(id));
  const copy = (code: string): void => {
    navigator.clipboard.writeText(shown(code)).then(
      () => toast(t('web.keys.copied')),
      () => toast(t('web.keys.not-copied', { code: shown(code) })),
    );
  };
  return (
    <Section
      title={t('web.keys.title')}
      actions={
        <Button icon={IconPlus} onClick={() => setAdding(true)}>
          {t('web.keys.add')}
        </Button>
      }
    >
      {keys.length === 0 ? (
        <p className="muted">{t('web.keys.none')}</p>
      ) : (
        <RowList>
          {keys.map((key) => (
            <Row
              key={key.id}
              icon={IconKey}
              title={<strong className="numbers">{shown(key.code)}</strong>}
              detail={[
                t('web.keys.used', { count: key.uses }) + (key.maxUses === null ? '' : ` ${t('web.keys.of', { max: key.maxUses })}`),
                ...(key.opensAt && new Date(key.opensAt) > new Date() ? [t('web.keys.from', { when: format.moment(key.opensAt) })] : []),
                ...(key.closesAt
                  ? [t(new Date(key.closesAt) <= new Date() ? 'web.keys.over' : 'web.keys.until', { when: format.moment(key.closesAt) })]
                  : []),
              ].join(' · ')}
              end={
                <Menu label={t('web.outline.actions', { name: shown(key.code) })}>
                  <Button icon={IconCopy} onClick={() => copy(key.code)}>
                    {t('web.keys.copy')}
                  </Button>
                  <Button
                    icon={IconTrash}
                    onClick={() =>
                      removeLater({
                        id: key.id,
                        text: t('web.keys.removed', { code: shown(key.code) }),
                        send: () => api.DELETE('/enrolment/keys/{keyId}', { params: { path: { keyId: key.id } } }).finally(refresh),
                        onError: (error) => toast(problemText(error).message),
                      })
                    }
                  >
                    {t('web.outline.remove')}
                  </Button>
                </Menu>
              }
            />
          ))}
        </RowList>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.keys.add')}>
        <NewKey
          courseId={courseId}
          done={async () => {
            await refresh();
            setAdding(false);
          }}
        />
      </Dialog>
    </Section>
  );
}

function NewKey({ courseId, done }: { courseId: string; done: () => Promise<void> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm({
    initial: { opensAt: '', closesAt: '', maxUses: '', participantUntil: '' },
    check: (v) => ({ maxUses: v.maxUses === '' || Number(v.maxUses) >= 1 ? undefined : t('web.keys.max-wrong') }),
    send: async (v) => {
      await api.POST('/enrolment/courses/{courseId}/keys', {
        params: { path: { courseId } },
        body: {
          opensAt: format.fromWall(v.opensAt) ?? undefined,
          closesAt: format.fromWall(v.closesAt) ?? undefined,
          participantUntil: format.fromWall(v.participantUntil) ?? undefined,
          maxUses: v.maxUses === '' ? undefined : Number(v.maxUses),
        },
      });
      await done();
    },
  });
  return (
    <Form form={form} submit={t('web.keys.create')}>
      <p className="muted">{t('web.keys.about')}</p>
      <TextField
        {...form.field('maxUses')}
        label={t('web.keys.max')}
        help={t('web.keys.max-help')}
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        optional
      />
      <TextField {...form.field('opensAt')} label={t('web.keys.opens-at')} type="datetime-local" optional />
      <TextField {...form.field('closesAt')} label={t('web.keys.closes-at')} type="datetime-local" optional />
      <TextField
        {...form.field('participantUntil')}
        label={t('web.keys.participant-until')}
        help={t('web.participants.until-help')}
        type="datetime-local"
        optional
      />
    </Form>
  );
}

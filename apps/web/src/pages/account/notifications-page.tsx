import {
  $api,
  CheckField,
  Notice,
  QueryView,
  type Saved,
  SavedState,
  Section,
  SelectField,
  Skeleton,
  TextField,
  toast,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountFrame } from './account-frame.js';
import './account.css';

const GROUPS = ['study', 'teaching', 'talk', 'school'] as const;
const USUAL_QUIET = { quietFrom: '21:00', quietUntil: '07:00' };
const QUIET_OFF = { quietFrom: null, quietUntil: null };
type Mode = 'off' | 'at-once' | 'daily';

/** A time that is saved when the field is left: while one types it is none yet. */
function TimeField({ label, value, onSave }: { label: string; value: string; onSave: (time: string) => void }) {
  const [typed, setTyped] = useState(value);
  const save = (): void => {
    if (!typed) setTyped(value);
    else if (typed !== value) onSave(typed);
  };
  return <TextField type="time" label={label} value={typed} onChange={setTyped} onBlur={save} />;
}

function Choices() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [saved, setSaved] = useState<Saved>({ state: 'none' });
  const options = $api.queryOptions('get', '/notifications/preferences');
  const query = $api.useQuery('get', '/notifications/preferences');
  const change = $api.useMutation('put', '/notifications/preferences', {
    onMutate: () => setSaved({ state: 'saving' }),
    onSuccess: (next) => {
      client.setQueryData(options.queryKey, next);
      setSaved({ state: 'saved', at: new Date().toISOString() });
    },
    onError: (error) => {
      setSaved({ state: 'failed' });
      toast(problemText(error).message);
      void client.invalidateQueries({ queryKey: options.queryKey });
    },
    // One after the other, so that each knows the version before.
    scope: { id: 'notification-preferences' },
  });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={6} />}>
      {(preferences) => {
        const { version, quietFrom, quietUntil, digestAt, channels, kinds } = preferences;
        const save = (next: Partial<Parameters<typeof change.mutate>[0]['body']>): void =>
          change.mutate({ body: { version, quietFrom, quietUntil, digestAt, choices: [], ...next } });
        const modes = (mustRead: boolean) =>
          (mustRead ? (['at-once', 'daily'] as const) : (['at-once', 'daily', 'off'] as const)).map((value: Mode) => ({
            value,
            label: t(`web.notifications.mode-${value}`),
          }));
        return (
          <>
            <div>
              <p>{t('web.notifications.about')}</p>
              <SavedState saved={saved} />
            </div>
            {channels.some(({ reaches }) => !reaches) && <Notice>{t('web.notifications.no-mail')}</Notice>}
            {GROUPS.map((group) => ({ group, own: kinds.filter((kind) => kind.group === group) }))
              .filter(({ own }) => own.length > 0)
              .map(({ group, own }) => (
                <Section key={group} title={t(`web.notifications.group-${group}`)}>
                  {own.map(({ kind, label, mustRead, channels: chosen }) =>
                    chosen.map(({ channel, mode }) => (
                      <SelectField
                        key={`${kind} ${channel}`}
                        label={chosen.length > 1 ? `${label}: ${t([`web.notifications.channel-${channel}`, channel])}` : label}
                        value={mode}
                        options={modes(mustRead && mode !== 'off')}
                        onChange={(next: Mode) => save({ choices: [{ kind, channel, mode: next }] })}
                      />
                    )),
                  )}
                </Section>
              ))}
            <Section title={t('web.notifications.when')}>
              <TimeField
                key={digestAt}
                label={t('web.notifications.digest-at')}
                value={digestAt}
                onSave={(time) => save({ digestAt: time })}
              />
              <CheckField
                label={t('web.notifications.quiet')}
                help={t('web.notifications.quiet-help')}
                checked={quietFrom !== null}
                onChange={(on) => save(on ? USUAL_QUIET : QUIET_OFF)}
              />
              {quietFrom !== null && quietUntil !== null && (
                <div className="account-hours">
                  <TimeField
                    key={`from ${quietFrom}`}
                    label={t('web.notifications.quiet-from')}
                    value={quietFrom}
                    onSave={(time) => save({ quietFrom: time })}
                  />
                  <TimeField
                    key={`until ${quietUntil}`}
                    label={t('web.notifications.quiet-until')}
                    value={quietUntil}
                    onSave={(time) => save({ quietUntil: time })}
                  />
                </div>
              )}
            </Section>
          </>
        );
      }}
    </QueryView>
  );
}

/** Which notifications leave the product, by which way and when. */
export default function NotificationsChoicesPage() {
  return (
    <AccountFrame>
      <Choices />
    </AccountFrame>
  );
}

import {
  $api,
  addressName,
  Badge,
  Button,
  ButtonLink,
  Dialog,
  Facts,
  fullName,
  IconButton,
  IconKey,
  IconLock,
  IconTimeline,
  IconX,
  Notice,
  Page,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  toast,
  useCan,
  useFormat,
  useProblem,
  useParam,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRole } from './add-role.js';
import { ConfirmDeactivate } from './confirm-deactivate.js';
import { Seen } from '../account/seen.js';
import { Slip } from './slip.js';
import { WhyAccess } from './why-access.js';
import './admin.css';

function Roles({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblem();
  const [adding, setAdding] = useState(false);
  const query = $api.useQuery('get', '/identity/persons/{personId}/roles', { params: { path: { personId } } });
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/identity/persons/{personId}/roles'] });
  const end = $api.useMutation('delete', '/identity/persons/{personId}/roles/{assignmentId}', {
    onSuccess: async () => {
      toast(t('web.people.role-ended'));
      await refresh();
    },
    onError: (error) => toast(problemText(error).message),
  });
  const mayManage = can('identity:manage-roles');
  return (
    <Section
      title={t('web.admin.roles')}
      actions={mayManage && <Button onClick={() => setAdding(true)}>{t('web.people.add-role')}</Button>}
    >
      <QueryView
        query={query}
        skeleton={<Skeleton lines={2} />}
        isEmpty={(d) => d.items.length === 0}
        empty={<p className="muted">{t('web.people.no-roles')}</p>}
      >
        {({ items }) => (
          <RowList>
            {items.map((role) => (
              <Row
                key={role.id}
                icon={IconKey}
                title={t([`web.roles.${role.role}`, role.role])}
                detail={[role.organisation?.name, role.until && t('web.people.until', { date: format.date(role.until) }), role.reason]
                  .filter(Boolean)
                  .join(' · ')}
                end={
                  mayManage && (
                    <IconButton
                      icon={IconX}
                      label={t('web.people.end-role', { role: t([`web.roles.${role.role}`, role.role]) })}
                      onClick={() => end.mutate({ params: { path: { personId, assignmentId: role.id } } })}
                    />
                  )
                }
              />
            ))}
          </RowList>
        )}
      </QueryView>
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.people.add-role')}>
        <AddRole
          personId={personId}
          done={() => {
            setAdding(false);
            void refresh();
          }}
        />
      </Dialog>
    </Section>
  );
}

export default function PersonPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const problemText = useProblem();
  const personId = useParam('personId');
  const [deactivating, setDeactivating] = useState(false);
  const path = { params: { path: { personId } } };
  const query = $api.useQuery('get', '/identity/persons/{personId}', path);
  const reset = $api.useMutation('post', '/identity/persons/{personId}/reset');
  const guardianCode = $api.useMutation('post', '/identity/persons/{personId}/guardian-code');
  const problem = reset.error ?? guardianCode.error;
  const title = query.data ? fullName(query.data) : '';
  return (
    <Page
      title={title}
      crumbs={[
        { to: '/admin', label: t('web.nav.admin') },
        { to: '/admin/people', label: t('web.admin.people') },
      ]}
      actions={
        <ButtonLink to={`/footprint/${personId}`} icon={IconTimeline}>
          {t('web.people.footprint')}
        </ButtonLink>
      }
    >
      <QueryView query={query}>
        {(person) => (
          <>
            <Facts
              items={[
                [
                  t('web.people.member'),
                  person.memberships.map((m) => `${m.organisation} (${t(`web.people.one-${m.kind}`)})`).join(', ') || '—',
                ],
                [t('web.people.birth-date'), person.birthDate ? format.date(person.birthDate) : '—'],
                [
                  t('web.sign-in.login'),
                  person.account ? (
                    <span className="cluster">
                      {person.account.login}
                      {person.account.disabled && <Badge icon={IconLock}>{t('web.people.disabled')}</Badge>}
                    </span>
                  ) : (
                    t('web.people.no-account')
                  ),
                ],
                ...(person.account?.email ? [[t('web.people.email'), person.account.email] as const] : []),
              ]}
            />
            {problem && <Notice kind="bad">{problemText(problem).message}</Notice>}
            <Section title={t('web.people.access')}>
              <div className="cluster">
                <Button icon={IconKey} busy={reset.isPending} onClick={() => reset.mutate(path)}>
                  {t('web.people.reset')}
                </Button>
                <Button busy={guardianCode.isPending} onClick={() => guardianCode.mutate(path)}>
                  {t('web.people.guardian-code')}
                </Button>
              </div>
              {reset.data && <Slip slip={reset.data} />}
              {guardianCode.data && (
                <Notice kind="good">
                  {t('web.people.guardian-code-is', { name: addressName(person) })} <b className="admin-code">{guardianCode.data.code}</b>
                  <br />
                  {t('web.slips.until', { when: format.moment(guardianCode.data.expiresAt) })}
                </Notice>
              )}
            </Section>
            {person.guardians.length > 0 && (
              <Section title={t('web.people.guardians')}>
                <RowList>
                  {person.guardians.map((g) => (
                    <Row key={g.id} title={g.name} detail={t(`web.people.confirmed-${g.confirmedBy}`)} />
                  ))}
                </RowList>
              </Section>
            )}
            <Roles personId={personId} />
            {can('access:manage-roles') && <WhyAccess personId={personId} />}
            {can('access:manage-roles') && (
              <Section title={t('web.seen.title')}>
                <Seen personId={personId} />
              </Section>
            )}
            {can('identity:manage-persons') && (
              <Section title={t('web.people.leaving')}>
                <p className="muted">{t('web.people.leaving-about')}</p>
                <div>
                  <Button kind="danger" onClick={() => setDeactivating(true)}>
                    {t('web.people.deactivate')}
                  </Button>
                </div>
                <ConfirmDeactivate personId={personId} name={title} open={deactivating} onClose={() => setDeactivating(false)} />
              </Section>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

import { $api, Button, Dialog, IconButton, IconKey, IconX, QueryView, Row, RowList, Section, Skeleton, useCan, useFormat } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRole } from './add-role.js';
import { lastMoment } from './days.js';
import { useEndRole } from './use-end-role.js';

/** Roles that a person has or will have, each with its place and its last day. */
export function PersonRoles({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useCan()('identity:manage-roles');
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const query = $api.useQuery('get', '/identity/persons/{personId}/roles', { params: { path: { personId } } });
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/identity/persons/{personId}/roles'] });
  const end = useEndRole(refresh);
  return (
    <Section
      title={t('web.admin.roles')}
      actions={mayManage && <Button onClick={() => setAdding(true)}>{t('web.people.add-role')}</Button>}
    >
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={2} />}
        isEmpty={(d) => d.items.length === 0}
        empty={<p className="muted">{t('web.people.no-roles')}</p>}
      >
        {({ items }) => (
          <RowList label={t('web.admin.roles')}>
            {items.map((role) => {
              const name = t([`web.roles.${role.role}`, role.role]);
              return (
                <Row
                  key={role.id}
                  icon={IconKey}
                  title={name}
                  detail={[
                    role.organisation?.name ?? t('web.why.level-site'),
                    t('web.people.since', { since: format.day(role.since) }),
                    ...(role.until ? [t('web.people.until', { date: format.day(lastMoment(role.until)) })] : []),
                    ...(role.reason ? [role.reason] : []),
                  ].join(' · ')}
                  end={
                    mayManage && (
                      <IconButton
                        icon={IconX}
                        label={t('web.people.end-role', { role: name })}
                        onClick={() => end(personId, { ...role, organisationId: role.organisation?.id ?? null })}
                      />
                    )
                  }
                />
              );
            })}
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

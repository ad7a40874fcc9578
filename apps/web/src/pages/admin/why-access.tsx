import { $api, Badge, hasText, IconCheck, IconX, QueryView, Row, RowList, Section, SelectField, Skeleton } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capabilityLabel } from './capability-label.js';
import { useSchool } from './use-school.js';

/** Why a person may or may not do something in the school worked in: the roles that count and what each says. */
export function WhyAccess({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { organisationId } = useSchool();
  const [capability, setCapability] = useState('');
  const roles = $api.useQuery('get', '/access/roles');
  const known = [...new Set(roles.data?.items.flatMap((r) => r.permissions.map((p) => p.capability)))].sort();
  const why = $api.useQuery(
    'get',
    '/access/why',
    { params: { query: { personId, capability, level: 'organisation', id: organisationId } } },
    { enabled: capability !== '' },
  );
  return (
    <Section title={t('web.why.title')}>
      <SelectField
        label={t('web.why.capability')}
        value={capability}
        onChange={setCapability}
        options={[{ value: '', label: t('web.why.choose') }, ...known.map((value) => ({ value, label: capabilityLabel(t, value) }))]}
      />
      {capability !== '' && (
        <QueryView query={why} skeleton={<Skeleton lines={2} />}>
          {({ allowed, because, assignments }) => (
            <div className="stack">
              <Badge kind={allowed ? 'good' : 'bad'} icon={allowed ? IconCheck : IconX}>
                {t(`web.why.${because}`)}
              </Badge>
              <RowList>
                {assignments.map((a, i) => (
                  <Row
                    key={a.id ?? i}
                    title={a.roleName ?? t([`web.roles.${a.role}`, a.role])}
                    detail={[
                      [t(`web.why.level-${a.at.level}`), ...(a.at.name === null ? [] : [a.at.name])].join(': '),
                      ...(hasText(`access.why.state.${a.state}`) ? [t(`access.why.state.${a.state}`)] : []),
                      ...(a.verdict ? [t(`access.why.verdict.${a.verdict}`)] : []),
                    ].join(' · ')}
                  />
                ))}
              </RowList>
            </div>
          )}
        </QueryView>
      )}
    </Section>
  );
}

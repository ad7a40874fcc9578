import { $api, api, EmptyState, hasText, IconSettings, Page, QueryView, SchemaForm, Section, Skeleton, Tag, toast } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSchool } from './use-school.js';

interface Definition {
  readonly key: string;
  readonly package: string;
  readonly scope: 'site' | 'organisation';
  readonly jsonSchema: Record<string, unknown>;
}

/** The settings of one part of the product, for the site or for the school worked in: a form made from their schema. */
function Part({ definition, organisationId }: { definition: Definition; organisationId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { key, scope } = definition;
  const site = $api.useQuery('get', '/settings/site/{key}', { params: { path: { key } } }, { enabled: scope === 'site' });
  const own = $api.useQuery(
    'get',
    '/settings/organisations/{organisationId}/{key}',
    { params: { path: { organisationId, key } } },
    { enabled: scope === 'organisation' },
  );
  const ofPackage = `${definition.package}.`;
  const prefix = `${ofPackage}settings.${key.startsWith(ofPackage) ? key.slice(ofPackage.length) : key}.`;
  const title = t([prefix.replace(/\.$/, ''), `web.plugins.name-${definition.package}`]);
  return (
    <Section title={title} actions={<Tag>{t(`web.settings.scope-${scope}`)}</Tag>}>
      <QueryView query={scope === 'site' ? site : own} skeleton={<Skeleton lines={3} />}>
        {(stored) => (
          <SchemaForm
            key={stored.version}
            schema={definition.jsonSchema}
            value={stored.value}
            submit={t('web.settings.save')}
            label={(name) => t(`${prefix}${name}`)}
            help={(name) => (hasText(`${prefix}${name}-help`) ? t(`${prefix}${name}-help`) : undefined)}
            send={async (value) => {
              const body = { value, version: stored.version };
              if (scope === 'site') await api.PUT('/settings/site/{key}', { params: { path: { key } }, body });
              else await api.PUT('/settings/organisations/{organisationId}/{key}', { params: { path: { organisationId, key } }, body });
              toast(t('web.settings.saved'));
              await client.invalidateQueries({ predicate: (q) => String(q.queryKey[1]).startsWith('/settings') });
            }}
          />
        )}
      </QueryView>
    </Section>
  );
}

export default function SettingsPage() {
  const { t } = useTranslation();
  const { organisationId, crumbs } = useSchool();
  const query = $api.useQuery('get', '/settings/definitions');
  return (
    <Page title={t('web.admin.settings')} crumbs={crumbs} width="reading">
      <QueryView
        query={query}
        isEmpty={(d) => d.items.every((x) => !x.mayWrite)}
        empty={
          <EmptyState icon={IconSettings} title={t('web.settings.none')}>
            {t('web.settings.none-why')}
          </EmptyState>
        }
      >
        {({ items }) => items.filter((d) => d.mayWrite).map((d) => <Part key={d.key} definition={d} organisationId={organisationId} />)}
      </QueryView>
    </Page>
  );
}

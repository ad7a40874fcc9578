import { api, Form, Segments, sessionOptions, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownZone, ZoneField } from '../sign-in/zone-field.js';
import { kindsBelow, type Organisation, type PlaceKind } from './organisation-tree.js';

/** `before`: name and time zone of an organisation. `parent`: a new one below it, or at the root. */
export function OrganisationForm({
  before,
  parent = null,
  done,
}: {
  before?: Organisation;
  parent?: Organisation | null;
  done: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const kinds = kindsBelow(parent?.kind ?? null);
  const form = useForm<{ kind: PlaceKind; name: string; timeZone: string }>({
    // Most of what is added are schools.
    initial: { kind: 'school', name: before?.name ?? '', timeZone: before?.timeZone ?? parent?.timeZone ?? ownZone() },
    check: (v) => ({ name: v.name.trim() ? undefined : t('field.required') }),
    send: async ({ kind, timeZone, ...v }) => {
      const name = v.name.trim();
      if (before) {
        const params = { path: { organisationId: before.id } };
        await api.PATCH('/identity/organisations/{organisationId}', { params, body: { version: before.version, name, timeZone } });
      } else {
        await api.POST('/identity/organisations', { body: { kind, parentId: parent?.id ?? null, name, timeZone } });
      }
      toast(t(before ? 'web.organisations.changed' : 'web.organisations.added', { name }));
      await client.invalidateQueries({ queryKey: ['get', '/identity/organisations'] });
      await client.invalidateQueries({ queryKey: sessionOptions.queryKey });
      done();
    },
  });
  return (
    <Form form={form} submit={t(before ? 'web.organisations.save' : 'web.organisations.create')}>
      {!before && parent && <p className="muted">{t('web.organisations.below', { name: parent.name })}</p>}
      {!before && kinds.length > 1 && (
        <Segments
          label={t('web.organisations.kind')}
          value={form.values.kind}
          onChange={(kind) => form.set('kind', kind)}
          options={kinds.map((value) => ({ value, label: t(`identity.kind.${value}`) }))}
        />
      )}
      <TextField {...form.field('name')} label={t('web.organisations.name')} maxLength={200} />
      <ZoneField {...form.field('timeZone')} />
    </Form>
  );
}

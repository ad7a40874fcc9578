import { api, Form, fullName, type Person, SelectField, TextField, toast, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { ConsentText } from '../account/consent-state.js';

const SOMEBODY_ELSE = 'representative';

/** Enters a consent that was signed on paper. */
export function PaperConsent({ person, texts, done }: { person: Person; texts: readonly ConsentText[]; done: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { textId: texts[0]?.id ?? '', givenBy: person.guardians[0]?.guardianId ?? person.id, representative: '', givenOn: '' },
    check: (v) => ({
      representative: v.givenBy !== SOMEBODY_ELSE || v.representative.trim() ? undefined : t('field.required'),
    }),
    send: async ({ textId, givenBy, representative, givenOn }) => {
      await api.POST('/privacy/persons/{personId}/consents', {
        params: { path: { personId: person.id } },
        body: {
          textId,
          ...(givenBy === SOMEBODY_ELSE ? { representative: representative.trim() } : { givenBy }),
          ...(givenOn ? { givenOn } : {}),
        },
      });
      toast(t('web.consents.entered'));
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.consents.enter')}>
      <SelectField
        {...form.field('textId')}
        label={t('web.consents.which')}
        options={texts.map((text) => ({ value: text.id, label: text.title }))}
      />
      <SelectField
        {...form.field('givenBy')}
        label={t('web.consents.who-signed')}
        options={[
          ...person.guardians.map((g) => ({ value: g.guardianId, label: g.name })),
          { value: person.id, label: fullName(person) },
          { value: SOMEBODY_ELSE, label: t('web.consents.somebody-else') },
        ]}
      />
      {form.values.givenBy === SOMEBODY_ELSE && (
        <TextField
          {...form.field('representative')}
          label={t('web.consents.representative')}
          help={t('web.consents.representative-help')}
          maxLength={400}
        />
      )}
      <TextField {...form.field('givenOn')} type="date" label={t('web.consents.signed-on')} help={t('web.consents.date-help')} optional />
    </Form>
  );
}

import {
  $api,
  api,
  CheckField,
  FieldError,
  Form,
  fullName,
  Notice,
  Page,
  paged,
  QueryView,
  rowsOf,
  SelectField,
  Skeleton,
  TextArea,
  TextField,
  toast,
  useForm,
  useMaterialRenderers,
  useParam,
  useSession,
} from '@sreda/ui';
import type { MaterialObject } from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';

const LICENCES = ['network', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'cc-by-nc-sa', 'cc0'] as const;
const AGE_MARKS = ['0+', '6+', '12+', '16+', '18+'] as const;
const ADAPTATIONS = ['vision', 'hearing', 'speech', 'motor', 'delay', 'autism', 'intellect'] as const;
const CLASSES = Array.from({ length: 11 }, (_, at) => String(at + 1));

/** What is said of an object before it goes to the methodists; prefilled with what was said the last time. */
export default function HandInPage() {
  const { t } = useTranslation();
  const kind = useParam('kind');
  const objectId = useParam('objectId');
  const renderer = useMaterialRenderers().get(kind);
  const query = $api.useQuery('get', '/network/objects/{kind}/{objectId}', { params: { path: { kind, objectId } } });
  return (
    <Page
      title={t('network.hand-in')}
      subtitle={query.data && [renderer && t(renderer.label), query.data.name].filter(Boolean).join(' · ')}
      crumbs={[{ to: '/network', label: t('network.title') }]}
      width="form"
    >
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {(object) => <HandIn kind={kind} objectId={objectId} object={object} />}
      </QueryView>
    </Page>
  );
}

function HandIn({ kind, objectId, object: { name, card, authorIds, state } }: { kind: string; objectId: string; object: MaterialObject }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useForm({
    initial: {
      title: card?.title ?? name,
      description: card?.description ?? '',
      subject: card?.subject ?? '',
      topic: card?.topic ?? '',
      classFrom: String(card?.classFrom ?? 5),
      classTo: String(card?.classTo ?? 5),
      licence: card?.licence ?? 'network',
      rights: card?.rights ?? '',
      ageMark: card?.ageMark ?? '6+',
      adapted: card?.adapted ?? [],
      authorIds: authorIds.length > 0 ? authorIds : [person.id],
    },
    check: ({ title, subject, classFrom, classTo, rights, authorIds: authors }) => ({
      title: title.trim() ? undefined : t('field.required'),
      subject: subject.trim() ? undefined : t('field.required'),
      classTo: Number(classFrom) <= Number(classTo) ? undefined : t('field.before-from'),
      rights: rights.trim().length >= 3 ? undefined : t('network.rights-missing'),
      authorIds: authors.length > 0 ? undefined : t('network.authors-missing'),
    }),
    send: async ({ title, subject, rights, classFrom, classTo, ...values }) => {
      const { data } = await api.POST('/network/versions', {
        body: {
          ...values,
          ...{ kind, objectId, title: title.trim(), subject: subject.trim(), rights: rights.trim() },
          ...{ classFrom: Number(classFrom), classTo: Number(classTo) },
        },
      });
      await refresh();
      toast(t('network.handed-in'));
      if (data) await navigate({ to: `/network/versions/${data.versionId}` });
    },
  });
  const { adapted } = form.values;
  const classes = CLASSES.map((value) => ({ value, label: value }));
  return (
    <Form form={form} submit={t('network.hand-in')}>
      <p className="muted">{t('network.hand-in-about')}</p>
      {(state === 'review' || state === 'returned') && <Notice>{t('network.replaces-waiting')}</Notice>}
      <TextField {...form.field('title')} label={t('network.name')} maxLength={250} />
      <TextField {...form.field('subject')} label={t('network.fact-subject')} maxLength={250} />
      <div className="cluster">
        <SelectField {...form.field('classFrom')} label={t('network.class-from')} options={classes} />
        <SelectField {...form.field('classTo')} label={t('network.class-to')} options={classes} />
      </div>
      <TextField {...form.field('topic')} label={t('network.fact-topic')} maxLength={250} optional />
      <TextArea
        {...form.field('description')}
        label={t('network.description')}
        help={t('network.description-help')}
        maxLength={5000}
        rows={4}
        optional
      />
      <Authors chosen={form.values.authorIds} error={form.field('authorIds').error} onChange={(ids) => form.set('authorIds', ids)} />
      <SelectField
        {...form.field('licence')}
        label={t('network.fact-licence')}
        help={t(`network.licence-${form.values.licence}-help`)}
        options={LICENCES.map((value) => ({ value, label: t(`network.licence-${value}`) }))}
      />
      <TextArea {...form.field('rights')} label={t('network.fact-rights')} help={t('network.rights-help')} maxLength={2000} rows={2} />
      <SelectField {...form.field('ageMark')} label={t('network.fact-age')} options={AGE_MARKS.map((value) => ({ value, label: value }))} />
      <fieldset className="stack-tight">
        <legend className="s-field-label">{t('network.fact-adapted')}</legend>
        {ADAPTATIONS.map((one) => (
          <CheckField
            key={one}
            label={t(`network.adapted-${one}`)}
            checked={adapted.includes(one)}
            onChange={(is) => form.set('adapted', is ? [...adapted, one] : adapted.filter((other) => other !== one))}
          />
        ))}
      </fieldset>
    </Form>
  );
}

function Authors({ chosen, error, onChange }: { chosen: readonly string[]; error: string | undefined; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const { person } = useSession();
  const staff = $api.useInfiniteQuery('get', '/network/staff', { params: { query: { limit: 200 } } }, paged);
  const people = rowsOf(staff);
  const known = people.length > 0 ? people : [{ id: person.id, name: fullName(person) }];
  const named = chosen.flatMap((id) => known.find((one) => one.id === id) ?? []);
  const others = known.filter(({ id }) => !chosen.includes(id));
  return (
    <fieldset className="stack-tight">
      <legend className="s-field-label">{t('network.fact-authors')}</legend>
      <p className="s-field-help">{t('network.authors-help')}</p>
      {named.map(({ id, name }) => (
        <CheckField key={id} label={name} checked onChange={() => onChange(chosen.filter((one) => one !== id))} />
      ))}
      {others.length > 0 && (
        <SelectField
          label={t('network.add-author')}
          value=""
          onChange={(id) => id !== '' && onChange([...chosen, id])}
          options={[{ value: '', label: t('network.choose-author') }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <FieldError text={error} />
    </fieldset>
  );
}

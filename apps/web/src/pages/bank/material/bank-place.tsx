import { $api, api, QueryView, SelectField, useSession } from '@sreda/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOutline, indented } from '../category-outline.js';

const OWN = 'own';

/** Into the bank of which course or one's own, and where in it. */
export default function BankPlace({ onChange }: { onChange: (placeId: string | null) => void }) {
  const { t } = useTranslation();
  const [owner, setOwner] = useState('');
  const courses = $api.useQuery('get', '/courses/courses', { params: { query: { mine: true, limit: 200 } } });
  return (
    <QueryView query={courses}>
      {({ items }) => (
        <>
          <SelectField
            label={t('web.material.into-bank')}
            value={owner}
            onChange={(id) => {
              setOwner(id);
              onChange(null);
            }}
            options={[
              { value: '', label: t('web.material.choose-bank') },
              ...items.map(({ id, name }) => ({ value: id, label: name })),
              { value: OWN, label: t('web.material.own-bank') },
            ]}
          />
          {owner === OWN ? <InOwn onChange={onChange} /> : owner !== '' && <InCourse key={owner} courseId={owner} onChange={onChange} />}
        </>
      )}
    </QueryView>
  );
}

/** The own bank is made when it is asked for the first time. */
function InOwn({ onChange }: { onChange: (placeId: string | null) => void }) {
  const { person } = useSession();
  const own = useQuery({
    queryKey: ['own-bank', person.id],
    queryFn: async () => (await api.POST('/questions/banks', { body: { ownerKind: 'person', ownerId: person.id } })).data,
    staleTime: Infinity,
  });
  return <QueryView query={own}>{({ id }) => <InBank bankId={id} onChange={onChange} />}</QueryView>;
}

function InCourse({ courseId, onChange }: { courseId: string; onChange: (placeId: string | null) => void }) {
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } });
  return (
    <QueryView query={banks}>
      {({ items }) => {
        const own = items.find(({ ownerKind }) => ownerKind === 'course');
        return own ? <InBank bankId={own.id} onChange={onChange} /> : null;
      }}
    </QueryView>
  );
}

function InBank({ bankId, onChange }: { bankId: string; onChange: (placeId: string | null) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const categories = $api.useQuery('get', '/questions/banks/{bankId}/categories', { params: { path: { bankId } } });
  const choose = (placeId: string): void => {
    setChosen(placeId);
    onChange(placeId === '' ? null : placeId);
  };
  return (
    <QueryView query={categories}>
      {({ items }) => (
        <SelectField
          label={t('web.material.into-category')}
          value={chosen}
          onChange={choose}
          options={[
            { value: '', label: t('web.material.choose-category') },
            { value: bankId, label: t('web.bank.whole') },
            ...categoryOutline(items).map((row) => ({ value: row.category.id, label: indented(row) })),
          ]}
        />
      )}
    </QueryView>
  );
}

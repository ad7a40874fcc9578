import { $api, QueryView, SelectField } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOutline, indented } from '../category-outline.js';

/** Into the bank of which course, and where in it. */
export default function BankPlace({ onChange }: { onChange: (placeId: string | null) => void }) {
  const { t } = useTranslation();
  const [courseId, setCourseId] = useState('');
  const courses = $api.useQuery('get', '/courses/courses', { params: { query: { mine: true, limit: 200 } } });
  return (
    <QueryView query={courses}>
      {({ items }) => (
        <>
          <SelectField
            label={t('web.material.into-course')}
            help={items.length === 0 ? t('web.material.no-course') : undefined}
            value={courseId}
            onChange={(id) => {
              setCourseId(id);
              onChange(null);
            }}
            options={[{ value: '', label: t('web.material.choose-course') }, ...items.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          {courseId !== '' && <InCourse key={courseId} courseId={courseId} onChange={onChange} />}
        </>
      )}
    </QueryView>
  );
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

import { $api, Button, CheckField, FieldError, MoreRows, paged, QueryView, rowsOf, SearchField, Skeleton } from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ChosenSchool {
  readonly id: string;
  readonly name: string;
}

/** Chooses among the schools that may be found; those chosen already stay in sight whatever is searched for. */
export function SchoolPicker({
  organisationId,
  value,
  onChange,
  error,
}: {
  organisationId: string;
  value: readonly ChosenSchool[];
  onChange: (schools: readonly ChosenSchool[]) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = $api.useInfiniteQuery(
    'get',
    '/partnership/organisations/{organisationId}/schools',
    { params: { path: { organisationId }, query: { limit: 20, ...(q ? { q } : {}) } } },
    paged,
  );
  const isChosen = (id: string): boolean => value.some((school) => school.id === id);
  const found = rowsOf(query).filter(({ id }) => !isChosen(id));
  return (
    <fieldset className="s-picker stack-tight">
      <legend className="s-field-label">{t('web.partners.with')}</legend>
      {value.map((school) => (
        <CheckField key={school.id} label={school.name} checked onChange={() => onChange(value.filter(({ id }) => id !== school.id))} />
      ))}
      <SearchField
        label={t('web.partners.find-school')}
        value={typed}
        onChange={setTyped}
        maxLength={100}
        aria-invalid={error ? true : undefined}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton lines={3} />}
        isEmpty={() => found.length === 0}
        empty={
          <p className="muted">
            {t(q ? 'web.partners.not-found' : value.length > 0 ? 'web.partners.no-more-schools' : 'web.partners.no-schools')}
          </p>
        }
      >
        {() => (
          <div>
            {found.map(({ id, name, place }) => (
              <CheckField key={id} label={name} help={place} checked={false} onChange={() => onChange([...value, { id, name }])} />
            ))}
            <MoreRows query={query} />
          </div>
        )}
      </QueryView>
      {typed && value.length > 0 && <Button onClick={() => setTyped('')}>{t('web.partners.show-all')}</Button>}
      <FieldError text={error} />
    </fieldset>
  );
}

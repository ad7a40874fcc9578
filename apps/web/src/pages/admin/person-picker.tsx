import { $api, FieldError, fullName, QueryView, SearchField, Skeleton } from '@sreda/ui';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN = 8;

/** Finds one person of an organisation by name. `value` is the id of the person chosen, empty before. */
export function PersonPicker({
  organisationId,
  kind,
  label,
  value,
  onChange,
  error,
}: {
  organisationId: string;
  kind?: 'student' | 'staff';
  label: string;
  value: string;
  onChange: (personId: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const name = useId();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/persons', {
    params: { path: { organisationId }, query: { limit: SHOWN, ...(q ? { q } : {}), ...(kind ? { kind } : {}) } },
  });
  return (
    <fieldset className="s-picker stack-tight">
      <legend className="s-field-label">{label}</legend>
      <SearchField label={t('web.picker.search')} value={typed} onChange={setTyped} />
      <QueryView
        query={query}
        skeleton={<Skeleton lines={4} />}
        isEmpty={(d) => d.items.length === 0}
        empty={<p className="muted">{t('web.people.nobody')}</p>}
      >
        {({ items, next }) => (
          <div>
            {items.map((person) => (
              <label key={person.id} className="s-choice">
                <input type="radio" name={name} checked={person.id === value} onChange={() => onChange(person.id)} />
                <span>{fullName(person)}</span>
              </label>
            ))}
            {next && <p className="muted small">{t('web.picker.more')}</p>}
          </div>
        )}
      </QueryView>
      <FieldError text={error} />
    </fieldset>
  );
}

import { $api, Button, Field, IconX } from '@sreda/ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Tags as chips: Enter or a comma adds what is typed, those of the bank are proposed. */
export function TagsField({
  bankId,
  value,
  onChange,
}: {
  bankId: string;
  value: readonly string[];
  onChange: (tags: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState('');
  const known = $api.useQuery('get', '/questions/banks/{bankId}/tags', { params: { path: { bankId } } });
  const add = (): void => {
    const tag = typed.trim();
    if (tag !== '' && !value.includes(tag)) onChange([...value, tag]);
    setTyped('');
  };
  return (
    <div className="stack-tight">
      <Field
        label={t('web.question.tags')}
        help={t('web.question.tags-help')}
        optional
        render={(ties) => (
          <input
            {...ties}
            className="s-input"
            value={typed}
            list={list}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ',') return;
              event.preventDefault();
              add();
            }}
            onBlur={add}
          />
        )}
      />
      <datalist id={list}>
        {known.data?.items
          .filter(({ tag }) => !value.includes(tag))
          .map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {value.length > 0 && (
        <ul className="cluster" aria-label={t('web.question.tags')}>
          {value.map((tag) => (
            <li key={tag}>
              <Button
                iconEnd={IconX}
                aria-label={t('web.question.tag-remove', { tag })}
                onClick={() => onChange(value.filter((other) => other !== tag))}
              >
                {tag}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

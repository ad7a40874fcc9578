import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Field } from './field.js';
import { IconX } from './icons.js';

/** Tags as chips: Enter, a comma or a choice from the list adds what is typed; `known` ones are proposed. */
export function TagsField({
  value,
  known,
  max,
  maxLength,
  error,
  onChange,
}: {
  value: readonly string[];
  known: readonly string[];
  max: number;
  maxLength: number;
  error?: string;
  onChange: (tags: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState('');
  const tooMany = value.length >= max && typed.trim() !== '';
  const add = (text: string): void => {
    const added = text.split(',').map((tag) => tag.trim());
    const tags = [...new Set([...value, ...added])].filter((tag) => tag !== '');
    // What finds no place stays where it was typed.
    setTyped(tags.slice(max).join(', '));
    if (tags.length > value.length) onChange(tags.slice(0, max));
  };
  return (
    <div className="stack-tight">
      <Field
        label={t('ui.tags')}
        help={t('ui.tags.help')}
        error={tooMany ? t('ui.tags.full', { max }) : error}
        optional
        render={(ties) => (
          <input
            {...ties}
            className="s-input"
            value={typed}
            list={list}
            maxLength={maxLength}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="done"
            onChange={({ target, nativeEvent }) => {
              // What was chosen from the list is whole; a phone tells of no key, only of what has come of it.
              const isTyped = nativeEvent instanceof InputEvent && nativeEvent.inputType !== 'insertReplacementText';
              if (target.value.includes(',') || (!isTyped && known.includes(target.value))) add(target.value);
              else setTyped(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add(typed);
            }}
            onBlur={() => add(typed)}
          />
        )}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !value.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {value.length > 0 && (
        <ul className="cluster" aria-label={t('ui.tags')}>
          {value.map((tag) => (
            <li key={tag}>
              <Button
                iconEnd={IconX}
                aria-label={t('ui.tags.remove', { tag })}
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

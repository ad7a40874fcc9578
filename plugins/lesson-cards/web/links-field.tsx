import { Button, FieldError, IconPlus, IconTrash, type LessonCardContent, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

type Links = LessonCardContent['links'];

/** Tests and pages that the lesson uses. */
export function LinksField({ links, error, onChange }: { links: Links; error: string | undefined; onChange: (links: Links) => void }) {
  const { t } = useTranslation();
  const set = (at: number, change: Partial<Links[number]>): void =>
    onChange(links.map((link, its) => (its === at ? { ...link, ...change } : link)));
  return (
    <fieldset className="stack-tight">
      <legend className="s-field-label">{t('lesson-cards.field-links')}</legend>
      <p className="s-field-help">{t('lesson-cards.links-help')}</p>
      {links.map(({ name, url }, at) => (
        <div key={at} className="cluster" role="group" aria-label={t('lesson-cards.link', { number: at + 1 })}>
          <TextField label={t('lesson-cards.link-name')} value={name} onChange={(to) => set(at, { name: to })} maxLength={250} />
          <TextField
            label={t('lesson-cards.link-url')}
            value={url}
            onChange={(to) => set(at, { url: to })}
            type="url"
            inputMode="url"
            maxLength={2000}
          />
          <Button
            kind="ghost"
            icon={IconTrash}
            aria-label={t('lesson-cards.remove-link', { number: at + 1 })}
            onClick={() => onChange(links.filter((_, its) => its !== at))}
          />
        </div>
      ))}
      <FieldError text={error} />
      {links.length < 50 && (
        <div>
          <Button icon={IconPlus} onClick={() => onChange([...links, { name: '', url: '' }])}>
            {t('lesson-cards.add-link')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

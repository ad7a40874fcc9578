import { RichTextField } from '@sreda/editor';
import { TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

export interface Written {
  readonly title: string;
  readonly text: string;
  /** yyyy-mm-dd, empty: no day. */
  readonly until: string;
}

/** What every announcement says. `id` null: it is new. */
export function WrittenFields({
  id,
  value,
  write,
  tried,
}: {
  id: string | null;
  value: Written;
  write: (change: Partial<Written>) => void;
  /** What is missing is said once somebody has tried to send. */
  tried: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('announcements.title')}
        value={value.title}
        onChange={(title) => write({ title })}
        error={tried && value.title.trim() === '' ? t('field.required') : undefined}
        maxLength={250}
      />
      <RichTextField
        label={t('announcements.text')}
        value={value.text}
        onChange={(text) => write({ text })}
        error={tried && value.text === '' ? t('field.required') : undefined}
        owner={{ kind: 'announcements.announcement', id }}
      />
      <TextField
        type="date"
        label={t('announcements.until-label')}
        help={t('announcements.until-help')}
        value={value.until}
        onChange={(until) => write({ until })}
        optional
      />
    </>
  );
}

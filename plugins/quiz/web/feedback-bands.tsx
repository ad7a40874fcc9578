import { Button, IconButton, IconPlus, IconX, TextArea, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { SettingsValues } from './settings-form.js';

type Bands = SettingsValues['feedback'];
const MOST = 20;

/** Texts by share of the points, each from a percentage on. */
export function FeedbackBands({ value, onChange, error }: { value: Bands; onChange: (value: Bands) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const change = (at: number, band: Partial<Bands[number]>): void =>
    onChange(value.map((old, i) => (i === at ? { ...old, ...band } : old)));
  return (
    <div className="stack">
      <p className="muted">{t('quiz.bands-about')}</p>
      {value.map((band, i) => (
        // Bands have no names of their own, and they only come and go at their place.
        <div key={i} className="quiz-band">
          <TextField
            label={t('quiz.band-from')}
            value={band.from}
            onChange={(from) => change(i, { from })}
            inputMode="decimal"
            error={error && band.text.trim() ? error : undefined}
          />
          <TextArea label={t('quiz.band-text')} value={band.text} onChange={(text) => change(i, { text })} rows={2} maxLength={5000} />
          <IconButton
            icon={IconX}
            label={t('quiz.band-remove', { from: band.from })}
            onClick={() => onChange(value.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      {value.length < MOST && (
        <div>
          <Button icon={IconPlus} onClick={() => onChange([...value, { from: value.length === 0 ? '0' : '', text: '' }])}>
            {t('quiz.band-add')}
          </Button>
        </div>
      )}
    </div>
  );
}

import {
  CheckField,
  locales,
  Segments,
  themes,
  usePreferences,
  useSavePreferences,
  type Vision,
  visionSchemes,
  visionSizes,
  visionSpacings,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

const languageNames = { ru: 'Русский', en: 'English' };

export default function ViewSettings() {
  const { t } = useTranslation();
  const { locale, theme, vision } = usePreferences();
  const save = useSavePreferences();
  const setVision = (change: Partial<Vision>): void => save({ vision: { ...vision, ...change } });
  return (
    <div className="stack">
      <Segments
        label={t('web.view.language')}
        value={locale}
        onChange={(value) => save({ locale: value })}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      <CheckField label={t('web.view.vision')} help={t('web.view.vision-help')} checked={vision.on} onChange={(on) => setVision({ on })} />
      {vision.on ? (
        <>
          <Segments
            label={t('web.view.size')}
            value={String(vision.size)}
            onChange={(size) => setVision({ size: Number(size) })}
            options={visionSizes.map((size) => ({ value: String(size), label: `${size} %` }))}
          />
          <Segments
            label={t('web.view.scheme')}
            value={vision.scheme}
            onChange={(scheme) => setVision({ scheme })}
            options={visionSchemes.map((value) => ({ value, label: t(`web.view.scheme-${value}`) }))}
          />
          <Segments
            label={t('web.view.spacing')}
            value={vision.spacing}
            onChange={(spacing) => setVision({ spacing })}
            options={visionSpacings.map((value) => ({ value, label: t(`web.view.spacing-${value}`) }))}
          />
          <CheckField label={t('web.view.pictures')} checked={vision.pictures} onChange={(pictures) => setVision({ pictures })} />
        </>
      ) : (
        <Segments
          label={t('web.view.theme')}
          value={theme}
          onChange={(value) => save({ theme: value })}
          options={themes.map((value) => ({ value, label: t(`web.view.theme-${value}`) }))}
        />
      )}
    </div>
  );
}

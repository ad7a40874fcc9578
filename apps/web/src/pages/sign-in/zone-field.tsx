import { hasText, SelectField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The zones of Russia from west to east. */
const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;

const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Of this device when it is in Russia, Moscow's otherwise. */
export const ownZone = (): string => zones.find((zone) => zone === deviceZone()) ?? 'Europe/Moscow';

/** Time zone of an organisation: Russia's, the one it has now and the one of this device. Needs the strings of `entrance`. */
export function ZoneField({ value, ...field }: { value: string; onChange: (value: string) => void; error: string | undefined }) {
  const { t, i18n } = useTranslation();
  const labelOf = (zone: string): string => {
    const parts = new Intl.DateTimeFormat(i18n.language, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(new Date());
    const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    return `${hasText(`web.zone.${zone}`) ? t(`web.zone.${zone}`) : zone} (${offset})`;
  };
  const options = [...new Set<string>([...zones, value, deviceZone()])];
  return (
    <SelectField
      {...field}
      value={value}
      label={t('web.zone.label')}
      options={options.map((zone) => ({ value: zone, label: labelOf(zone) }))}
    />
  );
}

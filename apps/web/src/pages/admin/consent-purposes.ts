import { hasText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What schools ask consent for. */
export const consentPurposes = ['personal-data', 'photo-video', 'outside-services', 'excursions', 'medical', 'other'] as const;

/** Names a purpose; one that came from elsewhere keeps its key. */
export function useConsentPurpose(): (purpose: string) => string {
  const { t } = useTranslation();
  return (purpose) => (hasText(`web.consent-texts.purpose-${purpose}`) ? t(`web.consent-texts.purpose-${purpose}`) : purpose);
}

/** The latest wording of each purpose, of texts that have the latest of a purpose first. */
export const latestTexts = <T extends { readonly purpose: string }>(texts: readonly T[]): T[] =>
  texts.filter((text, i) => texts.findIndex((other) => other.purpose === text.purpose) === i);

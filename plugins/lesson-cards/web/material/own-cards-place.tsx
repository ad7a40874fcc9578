import { useSession } from '@sreda/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** A copy becomes one's own card: there is nothing to choose. */
export default function OwnCardsPlace({ onChange }: { onChange: (placeId: string | null) => void }) {
  const { t } = useTranslation();
  const { person } = useSession();
  useEffect(() => onChange(person.id), [onChange, person.id]);
  return <p>{t('lesson-cards.into-own')}</p>;
}

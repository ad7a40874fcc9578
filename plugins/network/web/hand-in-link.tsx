import { ButtonLink, IconUpload, useCan } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Leads from what can be published to the page on which it is handed in. */
export default function HandInLink({ kind, objectId }: { kind: string; objectId: string }) {
  const { t } = useTranslation();
  if (!useCan()('network:publish')) return null;
  return (
    <ButtonLink kind="ghost" icon={IconUpload} to={`/network/hand-in/${kind}/${objectId}`}>
      {t('network.hand-in')}
    </ButtonLink>
  );
}

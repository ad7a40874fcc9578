import { type Crumb, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The organisation that is administered: the one worked in. */
export function useSchool(): { organisationId: string; crumbs: readonly Crumb[] } {
  const { t } = useTranslation();
  const { organisation, organisations } = useSession();
  return { organisationId: organisation?.id ?? organisations[0]?.id ?? '', crumbs: [{ to: '/admin', label: t('web.nav.admin') }] };
}

import { $api, type Crumb, useFormat, useMessages, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { lastDay } from '../admin/days.js';

/** The school in whose name the pages act; null when the place worked in is no school. */
export function useOwnSchool(): { schoolId: string | null; crumbs: readonly Crumb[] } {
  const { t } = useTranslation();
  const { organisation } = useSession();
  return {
    schoolId: organisation?.kind === 'school' ? organisation.id : null,
    crumbs: [
      { to: '/admin', label: t('web.nav.admin') },
      { to: '/admin/partners', label: t('web.partners.title') },
    ],
  };
}

export const usePartnership = (organisationId: string) =>
  $api.useQuery('get', '/partnership/organisations/{organisationId}', { params: { path: { organisationId } } });

interface Terms {
  readonly scopes: readonly string[];
  readonly until: string | null;
}

/** «Форум, материалы», and until when. `known`: what can be shared here; what a plugin that is gone called so keeps its key. */
export function useTermsText(known: readonly { readonly key: string; readonly label: string }[]): {
  scopes: (terms: Terms) => string;
  until: (terms: Terms) => string;
} {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const message = useMessages();
  return {
    scopes: ({ scopes }) => {
      const names = scopes.map((scope) => message({ key: known.find(({ key }) => key === scope)?.label ?? scope }));
      return names.length === 0 ? t('web.partners.only-names') : new Intl.ListFormat(i18n.language).format(names);
    },
    until: ({ until }) => (until === null ? t('web.partners.for-good') : t('web.partners.until', { date: format.date(lastDay(until)) })),
  };
}

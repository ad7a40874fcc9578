import { $api, type Crumb, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** A section of the network: what every page of it needs. */
export function useSection() {
  const { t } = useTranslation();
  const sectionId = useParam('sectionId');
  const path = `/forum/network/${sectionId}`;
  const query = $api.useQuery('get', '/forum/network/sections/{sectionId}', { params: { path: { sectionId } } });
  const crumbs: readonly Crumb[] = [{ to: '/forum/network', label: t('forum.network.title') }];
  return { query, path, sectionId, crumbs, crumbsBelow: [...crumbs, { to: path, label: query.data?.theme ?? '…' }] };
}

import { $api } from '@sreda/ui';

const PATH = '/partnership/organisations/{organisationId}/agreements/{agreementId}';

/** An agreement with the key under which its answers are kept. */
export function useAgreement(path: { readonly organisationId: string; readonly agreementId: string }) {
  const { queryKey } = $api.queryOptions('get', PATH, { params: { path } });
  return { query: $api.useQuery('get', PATH, { params: { path } }), key: queryKey };
}

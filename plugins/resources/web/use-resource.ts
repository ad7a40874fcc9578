import { $api, useParam } from '@sreda/ui';

/** The page, file, folder or link of the address. */
export function useResource() {
  const activityId = useParam('activityId');
  return $api.useQuery('get', '/resources/activities/{activityId}', { params: { path: { activityId } } });
}

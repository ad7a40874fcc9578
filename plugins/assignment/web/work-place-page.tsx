import { $api, Page, QueryView, useParam, useSession } from '@sreda/ui';
import { Navigate } from '@tanstack/react-router';

/** Where a link goes that knows the work alone, as "why this grade" does: the student to the own work, a teacher to its marking. */
export default function WorkPlacePage() {
  const workId = useParam('workId');
  const { person } = useSession();
  const query = $api.useQuery('get', '/assignment/works/{workId}/place', { params: { path: { workId } } });
  return (
    <Page title="">
      <QueryView query={query}>
        {({ activityId, personId }) =>
          personId === person.id ? (
            <Navigate to={`/assignment/${activityId}`} replace />
          ) : (
            <Navigate to={`/assignment/${activityId}/marking`} search={{ work: workId }} replace />
          )
        }
      </QueryView>
    </Page>
  );
}

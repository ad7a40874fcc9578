import { useCan, useParam } from '@sreda/ui';
import { PersonFrame } from './person-frame.js';
import { PersonRoles } from './person-roles.js';
import { WhyAccess } from './why-access.js';

/** Which roles a person has, until when, and why something is allowed or not. */
export default function PersonRolesPage() {
  const can = useCan();
  const personId = useParam('personId');
  return (
    <PersonFrame>
      {() => (
        <>
          <PersonRoles personId={personId} />
          {can('access:explain') && <WhyAccess personId={personId} />}
        </>
      )}
    </PersonFrame>
  );
}

import { $api, toast, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { assignableRoles } from './roles.js';

interface EndedRole {
  readonly id: string;
  readonly role: string;
  readonly organisationId: string | null;
  readonly until: string | null;
  readonly reason: string | null;
}

/** Ends a role of a person at once; for a moment it can be given again as it was. `changed` is called after either. */
export function useEndRole(changed: () => Promise<void>): (personId: string, ended: EndedRole) => void {
  const { t } = useTranslation();
  const problemText = useProblem();
  const after = { onSuccess: changed, onError: (error: unknown) => toast(problemText(error).message) };
  const give = $api.useMutation('post', '/identity/persons/{personId}/roles', after);
  const end = $api.useMutation('delete', '/identity/persons/{personId}/roles/{assignmentId}', after);
  return (personId, { id, organisationId, until, reason, ...ended }) => {
    const role = assignableRoles.find((known) => known === ended.role);
    const body = role && { role, organisationId, until, ...(reason ? { reason } : {}) };
    const undo = body && (() => give.mutate({ params: { path: { personId } }, body }));
    end.mutate({ params: { path: { personId, assignmentId: id } } }, { onSuccess: () => toast(t('web.people.role-ended'), { undo }) });
  };
}

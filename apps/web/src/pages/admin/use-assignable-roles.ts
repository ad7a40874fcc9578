import { useCan, useSession } from '@sreda/ui';
import { type AssignableRole, rolesIn } from './roles.js';

/** What the reader may give in the organisation worked in: nobody gives a role above their own, so only an administrator makes another one. */
export function useAssignableRoles(): readonly AssignableRole[] {
  const can = useCan();
  const { organisation } = useSession();
  return rolesIn(organisation?.kind).filter((role) => role !== 'administrator' || can('access:manage-roles'));
}

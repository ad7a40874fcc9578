import { useCan, useSession } from '@sreda/ui';

/**
 * What the reader may do about a person. A class teacher's rights begin at the class, of which the session does not tell; the
 * server decides, this hides what would surely be refused.
 */
export function useMay(): (capability: string) => boolean {
  const can = useCan();
  const { roles } = useSession();
  const ofClassTeacher = ['identity:reset-person', 'identity:manage-guardians', 'privacy:view-consents'];
  return (capability) => can(capability) || (roles.includes('class-teacher') && ofClassTeacher.includes(capability));
}

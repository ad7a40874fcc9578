import { Slot } from '@sreda/ui';
import { Agenda } from './agenda.js';
import { RecentGrades } from './recent-grades.js';

/** What is due, then what is new. Nothing else. */
export const StudentToday = ({ personId }: { personId: string }) => (
  <>
    <Agenda personId={personId} />
    <Slot name="today.student" props={{ personId }} />
    <RecentGrades personId={personId} />
  </>
);

import { Slot } from '@sreda/ui';
import { Drafts } from './drafts.js';
import { MyCourses } from './my-courses.js';

/** What waits for the teacher, which the plugins know, then what is in the making, then the courses. */
export const TeacherToday = () => (
  <>
    <Slot name="today.teacher" props={{}} />
    <Drafts />
    <MyCourses />
  </>
);

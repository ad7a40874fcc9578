// Of the tab: another one beside it shows the same course to its teacher, and a reload keeps what is seen.
const KEY = 'sreda.as-student';

/** The id of the course that its teacher looks at as its students see it. */
export const seenAsStudent = (): string | null => sessionStorage.getItem(KEY);
export const seeAsStudent = (courseId: string): void => sessionStorage.setItem(KEY, courseId);
export const seeAsOneself = (): void => sessionStorage.removeItem(KEY);

/** What every request about the course says; the server then answers as to a student, and writes nothing. */
export function asStudentHeaders(): Readonly<Record<string, string>> {
  const courseId = seenAsStudent();
  return courseId === null ? {} : { 'x-as-student-of': courseId };
}

/** A course that its teacher looks at as its students see it. */
export interface SeenCourse {
  readonly id: string;
  readonly name: string;
}

// Of the tab: another one beside it shows the same course to its teacher, and a reload keeps what is seen.
const KEY = 'sreda.as-student';

export function seenAsStudent(): SeenCourse | null {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as SeenCourse);
}
export const seeAsStudent = ({ id, name }: SeenCourse): void => sessionStorage.setItem(KEY, JSON.stringify({ id, name }));
export const seeAsOneself = (): void => sessionStorage.removeItem(KEY);

/** What every request about the course says; the server then answers as to a student, and writes nothing. */
export function asStudentHeaders(): Readonly<Record<string, string>> {
  const course = seenAsStudent();
  return course ? { 'x-as-student-of': course.id } : {};
}

import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';

export interface Sheet {
  fileId: string;
  turn: number;
  name?: string;
}
export interface Version {
  number: number;
  text: string;
  sheets: Sheet[];
  handedInAt: string;
  late: boolean;
  takenBackAt: string | null;
  released: { outcome: string; mark: number | null; comment: string; levels: object[] } | null;
}
export interface Assignment {
  id: string;
  instructionsView: string;
  maxMark: number;
  my: {
    id: string | null;
    state: string;
    dueAt: string | null;
    refusal: string | null;
    mayTakeBack: boolean;
    draft: { text: string; sheets: Sheet[]; revision: number };
    versions: Version[];
  } | null;
}
export interface Assessment {
  number: number;
  revision: number;
  mark: number | null;
  comment: string;
  note: string;
  changedBy: string | null;
  outcome: string | null;
}
export interface MarkedWork {
  id: string;
  name: string;
  state: string;
  late: boolean;
  versions: Version[];
  assessment: Assessment | null;
}
export interface ClassPage {
  counts: Record<string, number>;
  items: {
    personId: string;
    workId: string | null;
    state: string;
    late: boolean;
    missing: boolean;
    extended: boolean;
    mark: number | null;
  }[];
  next: string | null;
}

/** A PNG of one point. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Two schools, a published course of the first with a class in it, and what its people do there. */
export class AssignmentApp {
  private constructor(
    readonly app: TestApp,
    readonly school: TestSchool,
    readonly other: TestSchool,
    readonly courseId: string,
    readonly sectionId: string,
  ) {}

  static async start(): Promise<AssignmentApp> {
    const app = await startTestApp({ worker: false });
    const school = await makeSchool(app, 'Лицей');
    const other = await makeSchool(app, 'КАНАРЕЙКА');
    const { client } = school.teacher;
    const courseId = (await client.post<{ id: string }>('courses/courses', { name: 'Геометрия' })).json.id;
    await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    const sectionId = (await client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Углы' })).json.id;
    await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
    return new AssignmentApp(app, school, other, courseId, sectionId);
  }

  /** Makes an assignment; `dueInHours` may be in the past. */
  async make(settings: object = {}, dueInHours: number | null = 24): Promise<string> {
    const { client } = this.school.teacher;
    const made = await client.post<{ id: string }>(`courses/courses/${this.courseId}/activities`, {
      ...{ sectionId: this.sectionId, type: 'assignment', name: 'Домашняя работа', settings },
    });
    if (made.status !== 201) throw new Error(made.text);
    const closesAt = dueInHours === null ? null : new Date(Date.now() + dueInHours * 3_600_000).toISOString();
    await client.patch(`courses/activities/${made.json.id}`, { version: 1, closesAt });
    return made.json.id;
  }

  async get(activityId: string, { client }: TestPerson = this.school.student): Promise<Assignment> {
    return (await client.get<Assignment>(`assignment/activities/${activityId}`)).json;
  }
  async photo(name = 'лист.png', { client }: TestPerson = this.school.student): Promise<string> {
    return (await client.upload<{ id: string }>('files/files', name, new Uint8Array(PIXEL))).json.id;
  }
  draft(activityId: string, body: object, { client }: TestPerson = this.school.student) {
    return client.put<{ revision: number }>(`assignment/activities/${activityId}/draft`, { text: '', sheets: [], revision: 0, ...body });
  }
  handIn(activityId: string, body: object = {}, { client }: TestPerson = this.school.student) {
    return client.post<Assignment>(`assignment/activities/${activityId}/hand-in`, { key: randomUUID(), revision: 1, ...body });
  }
  takeBack(activityId: string, { client }: TestPerson = this.school.student) {
    return client.post<Assignment>(`assignment/activities/${activityId}/take-back`);
  }

  /** Writes and hands in; answers the id of the work. */
  async work(activityId: string, text: string, person: TestPerson = this.school.student): Promise<string> {
    const { revision } = (await this.get(activityId, person)).my?.draft ?? { revision: 0 };
    const saved = await this.draft(activityId, { text, revision }, person);
    const { status, text: answer, json } = await this.handIn(activityId, { revision: saved.json.revision }, person);
    if (status !== 200) throw new Error(answer);
    return json.my?.id ?? '';
  }

  assess(workId: string, body: object, { client }: TestPerson = this.school.teacher) {
    const rest = { number: 1, revision: 0, mark: null, levels: [], comment: '', note: '' };
    return client.put<Assessment>(`assignment/works/${workId}/assessment`, { ...rest, ...body });
  }
  async marked(workId: string, { client }: TestPerson = this.school.teacher): Promise<MarkedWork> {
    return (await client.get<MarkedWork>(`assignment/works/${workId}`)).json;
  }
  async grade(activityId: string, { client }: TestPerson = this.school.student) {
    const path = `grades/courses/${this.courseId}/mine`;
    interface Grade {
      activityId: string;
      final: number | null;
      max: number;
      state: string | null;
      why: { rule: string; inputs: { number: number; value: number | null; counts: boolean }[] } | null;
    }
    return (await client.get<{ items: Grade[] }>(path)).json.items.find((item) => item.activityId === activityId);
  }
}

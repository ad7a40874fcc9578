import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';

interface Author {
  id: string;
  name: string;
}
export interface Post {
  id: string;
  author: Author | null;
  isOwn: boolean;
  version: number;
  text: string | null;
  source: string | null;
  hidden: { reason: string | null } | null;
  answers: { id: string; authorName: string; excerpt: string } | null;
  files: { id: string; name: string }[];
  points: number | null;
  reactions: object[];
  mayChange: boolean;
  mayDelete: boolean;
  isNew: boolean;
}
export interface TopicRow {
  id: string;
  title: string;
  posts: number;
  unread: number;
  pinned: boolean;
  isHidden: boolean;
  isAnswered: boolean;
  tags: string[];
  last: { author: Author | null };
}
export interface Topic extends TopicRow {
  version: number;
  first: Post;
  answer: Post | null;
  replies: Page<Post>;
  waits: boolean;
  mayReply: boolean;
  subscribed: boolean;
  lastReadId: string | null;
}
export interface Forum {
  introductionView: string;
  myPosts: number;
  unread: number;
  openReports: number;
  mayWrite: boolean;
  subscribed: boolean;
  mayModerate: boolean;
  mayManage: boolean;
  refusal: string | null;
}
export interface Report {
  id: string;
  kind: string;
  reason: string;
  by: Author;
  post: Post;
  decided: { outcome: string; by: Author } | null;
}
interface Page<T> {
  items: T[];
  next: string | null;
}

/** A PNG of one point. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Two schools, a published course of the first with a class in it, and what its people say there. */
export class ForumApp {
  private constructor(
    readonly app: TestApp,
    readonly school: TestSchool,
    readonly other: TestSchool,
    readonly courseId: string,
    readonly sectionId: string,
  ) {}

  static async start(): Promise<ForumApp> {
    const app = await startTestApp();
    const school = await makeSchool(app, 'Лицей');
    const other = await makeSchool(app, 'КАНАРЕЙКА');
    const { client } = school.teacher;
    const courseId = (await client.post<{ id: string }>('courses/courses', { name: 'Геометрия' })).json.id;
    await client.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    const sectionId = (await client.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Углы' })).json.id;
    await client.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
    return new ForumApp(app, school, other, courseId, sectionId);
  }

  async make(settings: object = {}, change: object = {}, name = 'Обсуждение'): Promise<string> {
    const { client } = this.school.teacher;
    const made = await client.post<{ id: string }>(`courses/courses/${this.courseId}/activities`, {
      ...{ sectionId: this.sectionId, type: 'forum', name, settings },
    });
    if (made.status !== 201) throw new Error(made.text);
    await client.patch(`courses/activities/${made.json.id}`, { version: 1, ...change });
    return made.json.id;
  }

  async get(forumId: string, { client }: TestPerson = this.school.student): Promise<Forum> {
    return (await client.get<Forum>(`forum/activities/${forumId}`)).json;
  }
  begin(forumId: string, body: object = {}, { client }: TestPerson = this.school.student) {
    return client.post<{ id: string; postId: string }>(`forum/boards/${forumId}/topics`, { title: 'Тема', text: '<p>Вопрос</p>', ...body });
  }
  /** The id of a new topic. */
  async topicIn(forumId: string, body: object = {}, person?: TestPerson): Promise<string> {
    const { status, text, json } = await this.begin(forumId, body, person);
    if (status !== 201) throw new Error(text);
    return json.id;
  }
  async topics(forumId: string, { client }: TestPerson = this.school.student, query = ''): Promise<Page<TopicRow>> {
    return (await client.get<Page<TopicRow>>(`forum/boards/${forumId}/topics${query}`)).json;
  }
  async topic(topicId: string, { client }: TestPerson = this.school.student): Promise<Topic> {
    return (await client.get<Topic>(`forum/topics/${topicId}`)).json;
  }
  async posts(topicId: string, { client }: TestPerson = this.school.student, query = ''): Promise<Page<Post>> {
    return (await client.get<Page<Post>>(`forum/topics/${topicId}/posts${query}`)).json;
  }
  reply(topicId: string, body: object = {}, { client }: TestPerson = this.school.classmate) {
    return client.post<Post>(`forum/topics/${topicId}/posts`, { text: '<p>Ответ</p>', ...body });
  }
  change(postId: string, body: object, { client }: TestPerson = this.school.student) {
    return client.put<Post>(`forum/posts/${postId}`, { text: '<p>Иначе</p>', version: 1, ...body });
  }
  read(topicId: string, postId: string, { client }: TestPerson = this.school.student) {
    return client.put(`forum/topics/${topicId}/read`, { postId });
  }
  hide(postId: string, reason: string | null, { client }: TestPerson = this.school.teacher) {
    return client.put(`forum/posts/${postId}/hidden`, { reason });
  }
  report(postId: string, reason = 'Грубит', { client }: TestPerson = this.school.student) {
    return client.post(`forum/posts/${postId}/reports`, { reason });
  }
  appeal(postId: string, { client }: TestPerson = this.school.classmate) {
    return client.post(`forum/posts/${postId}/appeals`, { text: 'Это шутка' });
  }
  async reports(forumId: string, filter = 'open', { client }: TestPerson = this.school.teacher): Promise<Report[]> {
    return (await client.get<Page<Report>>(`forum/boards/${forumId}/reports?filter=${filter}`)).json.items;
  }
  decide(reportId: string, body: object, { client }: TestPerson = this.school.teacher) {
    return client.put(`forum/reports/${reportId}`, body);
  }
  /** Kinds of what a person was told of a forum, in order; of new posts or of the rest. */
  async told({ id }: TestPerson, forumName: string, { ofPosts = false } = {}): Promise<string[]> {
    const rows = await this.app.db.sql<{ kind: string }>(
      `select n.kind from notifications.notification n join notifications.recipient r on r.notification_id = n.id
       where r.person_id = $1 and n.params->>'name' = $2 and (n.kind = 'forum:reply') = $3 order by n.id`,
      [id, forumName, ofPosts],
    );
    return rows.map(({ kind }) => kind);
  }
  /** Until what follows from events is there. */
  async until(isThere: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await isThere())) {
      if (Date.now() > end) throw new Error('It does not come');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  async picture(name = 'рисунок.png', { client }: TestPerson = this.school.student): Promise<string> {
    return (await client.upload<{ id: string }>('files/files', name, new Uint8Array(PIXEL))).json.id;
  }
}

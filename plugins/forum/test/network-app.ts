import { startTestApp, type TestApp } from '@sreda/testing/app';
import { agree, makeSchool, type TestPerson, type TestSchool } from '@sreda/testing/school';

const SCOPES = ['forum.topics'];

export interface Items<T> {
  readonly items: readonly T[];
}
/** What is heard of a topic: the kind of the notice. */
interface Heard {
  readonly kind: string;
  readonly link: string;
}

/** Three schools: a and b share their forum, c shares with nobody; a section of a. */
export class NetworkApp {
  private constructor(
    readonly app: TestApp,
    readonly a: TestSchool,
    readonly b: TestSchool,
    readonly c: TestSchool,
    readonly agreementId: string,
    readonly sectionId: string,
  ) {}

  static async start(): Promise<NetworkApp> {
    const app = await startTestApp();
    const [a, b, c] = [await makeSchool(app, 'Алмаз'), await makeSchool(app, 'Берёза'), await makeSchool(app, 'Вяз')];
    const agreementId = await agree(app, a, b, SCOPES);
    return new NetworkApp(app, a, b, c, agreementId, await section(a.methodist, 'Дроби'));
  }

  agree(one: TestSchool, other: TestSchool): Promise<string> {
    return agree(this.app, one, other, SCOPES);
  }
  section(by: TestPerson, theme: string): Promise<string> {
    return section(by, theme);
  }
  async topic(by: TestPerson, title: string, body: object = {}, boardId = this.sectionId): Promise<{ id: string; postId: string }> {
    const answer = await by.client.post<{ id: string; postId: string }>(`forum/boards/${boardId}/topics`, {
      ...{ title, kind: 'discussion', text: `<p>${title}</p>` },
      ...body,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json;
  }
  async reply(by: TestPerson, topicId: string, text = '<p>Ответ</p>', body: object = {}): Promise<string> {
    const answer = await by.client.post<{ id: string }>(`forum/topics/${topicId}/posts`, { text, ...body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json.id;
  }
  follow({ client }: TestPerson, what: string, on = true) {
    return client.put(`forum/${what}/subscription`, { on });
  }
  /** Kinds of what a person has heard of a topic. */
  async heard({ client }: TestPerson, topicId: string): Promise<string[]> {
    const { items } = (await client.get<Items<Heard>>('notifications/mine')).json;
    return items.filter(({ link }) => link === `/forum/topics/${topicId}`).map(({ kind }) => kind);
  }
  /** When this person has heard of the topic, so have all others. */
  async untilHeard(person: TestPerson, topicId: string, times = 1): Promise<void> {
    const end = Date.now() + 20_000;
    while ((await this.heard(person, topicId)).length < times) {
      if (Date.now() > end) throw new Error('Nothing is told');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function section(by: TestPerson, theme: string): Promise<string> {
  const answer = await by.client.post<{ id: string }>('forum/network/sections', { subject: 'Математика', theme, description: '' });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json.id;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from './browser.js';

/** A topic is left before it is full. */
const POSTS_IN_TOPIC = 100;

/** A teacher, who may write as many posts as there is time for, and sends each again until it is answered. */
export class Speaker {
  /** What was said in posts that were answered 2xx. */
  readonly said: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly boardId: string,
  ) {}

  /** In a forum of its own in the first course. */
  static async open(browser: Browser): Promise<Speaker> {
    const { items } = await browser.insist<{ items: { id: string }[] }>('GET', 'courses/courses?mine=1');
    const courseId = items[0]?.id ?? '';
    const { sections } = await browser.insist<{ sections: { id: string }[] }>('GET', `courses/courses/${courseId}`);
    const body = { sectionId: sections[0]?.id, type: 'forum', name: 'Разговор', settings: { kind: 'general' } };
    const { id } = await browser.insist<{ id: string }>('POST', `courses/courses/${courseId}/activities`, () => body);
    return new Speaker(browser, id);
  }

  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const { id } = await this.say<{ id: string }>(`boards/${this.boardId}/topics`, { title: `Тема после ${this.said.length}` });
      for (let i = 1; i < POSTS_IN_TOPIC && !isOver(); i++) await this.say(`topics/${id}/posts`);
    }
  }

  private async say<T>(path: string, more: object = {}): Promise<T> {
    const text = `<p>Сообщение ${this.said.length + 1}</p>`;
    const sendId = randomUUID();
    const answer = await this.browser.insist<T>('POST', `forum/${path}`, () => ({ ...more, text, sendId }));
    this.said.push(text);
    await sleep(50 + Math.random() * 200);
    return answer;
  }
}

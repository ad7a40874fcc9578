import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from './browser.js';

/** As many a day one person may ask, and a request is left before it is full. */
const MOST = 20;
const MESSAGES_IN_REQUEST = 150;

/** A teacher who asks for consultations and writes on before anybody answers. */
export class Asker {
  /** What was said in questions and messages that were answered 2xx. */
  readonly asked: string[] = [];
  private requests = 0;

  private constructor(
    private readonly browser: Browser,
    private readonly themeId: string,
  ) {}

  static async open(browser: Browser): Promise<Asker> {
    const { items } = await browser.insist<{ items: { id: string }[] }>('GET', 'consultations/themes');
    return new Asker(browser, items[0]?.id ?? '');
  }

  async work(isOver: () => boolean): Promise<void> {
    while (!isOver() && this.requests < MOST) {
      const { id } = await this.say<{ id: string }>('', { themeId: this.themeId, personal: false, subject: 'Ещё вопрос' });
      this.requests += 1;
      for (let i = 1; i < MESSAGES_IN_REQUEST && !isOver(); i++) await this.say(`/${id}/messages`, { answers: false });
    }
  }

  private async say<T>(path: string, more: object): Promise<T> {
    const text = `<p>Вопрос ${this.asked.length + 1}</p>`;
    const sendId = randomUUID();
    const answer = await this.browser.insist<T>('POST', `consultations/requests${path}`, () => ({ ...more, text, sendId }));
    this.asked.push(text);
    await sleep(100 + Math.random() * 300);
    return answer;
  }
}

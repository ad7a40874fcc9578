import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from './browser.js';

/** As many a day one person may send. */
const MOST = 30;

/** Who reads, with the login of the account. */
export interface Reader {
  readonly login: string;
  readonly browser: Browser;
}
export interface Announced {
  readonly id: string;
  readonly title: string;
  /** Logins of those whose «I have read it» was answered 2xx. */
  readonly readBy: string[];
}

/** A teacher who announces to the course, and two pupils who say to have read each. */
export class Announcer {
  readonly announced: Announced[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly courseId: string,
    private readonly readers: readonly Reader[],
  ) {}

  static async open(browser: Browser, readers: readonly Reader[]): Promise<Announcer> {
    const { items } = await browser.insist<{ items: { id: string }[] }>('GET', 'courses/courses?mine=1');
    return new Announcer(browser, items[0]?.id ?? '', readers);
  }

  async work(isOver: () => boolean): Promise<void> {
    while (!isOver() && this.announced.length < MOST) {
      await this.announce(`Важное ${this.announced.length + 1}`);
      // In a long run there is something to announce at its end, too.
      await sleep(200 + 60 * this.announced.length ** 2 * Math.random());
    }
  }

  private async announce(title: string): Promise<void> {
    const { courseId } = this;
    const body = {
      ...{ place: { kind: 'course', id: courseId }, roles: ['student'], title, text: `<p>${title}</p>`, mustRead: true, until: null },
      sendId: randomUUID(),
    };
    const { id } = await this.browser.insist<{ id: string }>('POST', 'announcements', () => body);
    const announced: Announced = { id, title, readBy: [] };
    this.announced.push(announced);
    await Promise.all(
      this.readers.map(async ({ login, browser }) => {
        await browser.insist('PUT', `announcements/${id}/read`, () => ({}));
        announced.readBy.push(login);
      }),
    );
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from './browser.js';

/** Over 256 KiB a file is imported by a job. */
const QUESTIONS = 400;
const PADDING = 'Прочитайте текст внимательно и подумайте. '.repeat(10);
const JOB_LIMIT_MS = 5 * 60_000;

export interface Imported {
  readonly fileName: string;
  readonly jobId: string;
  readonly questions: number;
  /** A job that took its process with it three times is put aside, on purpose. */
  readonly state: 'completed' | 'failed';
}

/** A teacher who makes tests, and uploads one big file of questions after another. */
export class Author {
  readonly imported: Imported[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly courseId: string,
    private readonly bankId: string,
  ) {}

  static async open(browser: Browser): Promise<Author> {
    const { items: courses } = await browser.insist<{ items: { id: string }[] }>('GET', 'courses/courses?mine=1');
    const courseId = courses[0]?.id ?? '';
    const { items: banks } = await browser.insist<{ items: { id: string }[] }>('GET', `questions/banks?courseId=${courseId}`);
    return new Author(browser, courseId, banks[0]?.id ?? '');
  }

  /** Tests of one question of each of three types; answers their ids. */
  async makeTests(count: number): Promise<string[]> {
    const wanted = ['truefalse', 'multichoice', 'shortanswer'];
    const questions = await Promise.all(
      wanted.map(async (type) => {
        const { items } = await this.browser.insist<{ items: { id: string }[] }>(
          'GET',
          `questions/banks/${this.bankId}/questions?type=${type}`,
        );
        return { questionId: items[0]?.id };
      }),
    );
    const { sections } = await this.browser.insist<{ sections: { id: string }[] }>('GET', `courses/courses/${this.courseId}`);
    const ids: string[] = [];
    for (let i = 0; i < count; i++) {
      const body = { sectionId: sections[0]?.id, type: 'quiz', name: `Проверка ${i + 1}`, settings: { questions } };
      ids.push((await this.browser.insist<{ id: string }>('POST', `courses/courses/${this.courseId}/activities`, () => body)).id);
    }
    return ids;
  }

  /** Each file is followed until its job has ended. */
  async work(isOver: () => boolean): Promise<void> {
    do await this.import(`вопросы-${this.imported.length + 1}`);
    while (!isOver());
  }

  private async import(name: string): Promise<void> {
    const fileName = `${name}.gift`;
    const text = Array.from({ length: QUESTIONS }, (_, i) => `::${name} № ${i + 1}:: ${PADDING} ${name} ${i + 1} {TRUE}`).join('\n\n');
    const { jobId } = await this.browser.insist<{ jobId: string }>('POST', `questions/banks/${this.bankId}/import`, () => {
      const form = new FormData();
      form.set('file', new Blob([text]), fileName);
      return form;
    });
    for (const deadline = Date.now() + JOB_LIMIT_MS; Date.now() < deadline; await sleep(200)) {
      const { state } = await this.browser.insist<{ state: string }>('GET', `jobs/${jobId}`);
      if (state !== 'completed' && state !== 'failed') continue;
      this.imported.push({ fileName, jobId, questions: QUESTIONS, state });
      return;
    }
    throw new Error(`The job of ${fileName} did not end`);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, TestClient } from '@sreda/testing';

const PAUSE_MS = 150;
const ANSWER_LIMIT_MS = 30_000;
/** Several kills in a row may meet the same request, and each time the server has to start again. */
const PATIENCE_MS = 300_000;

/** Sends the same request again until it is answered 2xx, as the player does; any 4xx is a fault, since every request here is a right one. */
export class Browser {
  /** Tries that ended without an answer or with a 5xx, by what they said. */
  readonly refusals = new Map<string, number>();

  private constructor(private readonly client: TestClient) {}

  static async signIn(url: string, login: string, password: string): Promise<Browser> {
    return new Browser(await new TestClient(url).signIn(login, password));
  }

  async insist<T>(method: string, path: string, body?: () => unknown): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(PAUSE_MS * (1 + Math.random()))) {
      const limit = sleep(ANSWER_LIMIT_MS, 'hangs' as const, { ref: false });
      const answer = await Promise.race([this.client.send<T>(method, path, body?.()).catch(() => undefined), limit]);
      if (answer === 'hangs') throw new Error(`${method} ${path} was not answered for ${ANSWER_LIMIT_MS / 1000} s`);
      if (answer && answer.status < 300) return answer.json;
      if (answer && answer.status < 500) throw new Error(`${method} ${path} answered ${answer.status} ${answer.text}`);
      this.refused(answer);
    }
    const refusals = [...this.refusals].map(([what, n]) => `${n} × ${what}`).join(', ');
    throw new Error(`${method} ${path} did not succeed in ${PATIENCE_MS / 1000} s; answers to this browser so far: ${refusals}`);
  }

  private refused(answer: Answer | undefined): void {
    const what = answer ? `${answer.status} ${(answer.json as { code?: string } | undefined)?.code ?? ''}` : 'no answer';
    this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
  }
}

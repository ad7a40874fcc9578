import type { ProblemBody } from '@sreda/kernel';

/** An answer with its body read; `json` is typed by the caller, who knows the route. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: T;
}

/** A browser's view of the API: keeps cookies, sends the CSRF token of its session, adds the prefix `/api/v1/`. */
export class TestClient {
  private readonly cookies = new Map<string, string>();
  private csrfToken: string | undefined;

  constructor(
    private readonly url: string,
    /** Sent with every request. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Signs in with a password, or throws with the problem's code. */
  async signIn(login: string, password: string): Promise<this> {
    const { status, text, json } = await this.post<{ csrfToken: string }>('identity/session', { login, password });
    if (status !== 200) throw new Error(`${login} could not sign in: ${status} ${text}`);
    this.csrfToken = json.csrfToken;
    return this;
  }

  /** The same with more headers; for clients that sign in by a header. */
  with(headers: Readonly<Record<string, string>>): TestClient {
    return new TestClient(this.url, { ...this.headers, ...headers });
  }

  get = <T = unknown>(path: string): Promise<Answer<T>> => this.send<T>('GET', path);
  post = <T = unknown>(path: string, body?: unknown): Promise<Answer<T>> => this.send<T>('POST', path, body);
  put = <T = unknown>(path: string, body?: unknown): Promise<Answer<T>> => this.send<T>('PUT', path, body);
  patch = <T = unknown>(path: string, body?: unknown): Promise<Answer<T>> => this.send<T>('PATCH', path, body);
  delete = <T = unknown>(path: string, body?: unknown): Promise<Answer<T>> => this.send<T>('DELETE', path, body);

  /** Uploads one file in the form field `file`. */
  upload<T = unknown>(path: string, name: string, content: Uint8Array<ArrayBuffer> | string): Promise<Answer<T>> {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    return this.send<T>('POST', path, form);
  }

  /** The content of a file. */
  async download(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.request('GET', path)).arrayBuffer());
  }

  async send<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await this.request(method, path, body);
    // A stream has no end.
    const endless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (endless) await response.body?.cancel();
    const text = endless ? '' : await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, json: (isJson && text ? JSON.parse(text) : undefined) as T };
  }

  private async request(method: string, path: string, body?: unknown): Promise<Response> {
    const form = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}),
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(this.csrfToken ? { 'x-csrf-token': this.csrfToken } : {}),
        ...this.headers,
      },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', value = ''] = pair.split('=');
    const gone = value === '' || attributes.some((a) => /^\s*max-age=0$/i.test(a));
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The code of a problem answer, for expectations. */
export const problemCode = (answer: Answer): string | undefined => (answer.json as ProblemBody | undefined)?.code;

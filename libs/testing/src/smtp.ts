import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server of its own on a free port, that wants a password and takes everything until told otherwise. */
export interface TestSmtp {
  readonly url: string;
  readonly received: Received[];
  /** Answers the next recipients with these errors, one each. */
  refuse(...codes: number[]): void;
  stop(): Promise<void>;
}

const refusal = (code: number): Error =>
  Object.assign(new Error(code >= 500 ? 'No such user here' : 'Try again later'), { responseCode: code });

export async function startSmtp(): Promise<TestSmtp> {
  const received: Received[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'school@example.org' && password === 'p@ss/word' ? done(null, { user: username }) : done(new Error('Wrong password')),
    onRcptTo: (_address, _session, done) => {
      const code = refusals.shift();
      done(code ? refusal(code) : null);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        received.push({ from, to: envelope.rcptTo.map((to) => to.address), raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://${encodeURIComponent('school@example.org')}:${encodeURIComponent('p@ss/word')}@127.0.0.1:${port}`,
    received,
    refuse: (...codes) => void refusals.push(...codes),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

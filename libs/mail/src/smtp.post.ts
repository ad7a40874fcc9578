import { createTransport } from 'nodemailer';
import { compose } from './compose.js';
import { type Message, type Post, Refused } from './message.js';
import type { Sender } from './sender.js';

/** Together below the time limit of the job, so that a message is never on two ways at once. */
const LIMITS = { dnsTimeout: 10_000, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000 };

/** A refusal of the message, not of the connection or of the password: those can be put right. RFC 5321, 4.2.1: 5yz is permanent. */
const isFinal = ({ code, responseCode = 0 }: { code?: string; responseCode?: number }): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;

/** Hands messages to the mail server of SMTP_URL. */
export class SmtpPost implements Post {
  readonly done = 'sent';
  private readonly transport;

  constructor(
    smtpUrl: string,
    private readonly sender: Sender,
  ) {
    const url = new URL(smtpUrl);
    url.searchParams.delete('from');
    url.searchParams.set('pool', 'true');
    url.searchParams.set('maxConnections', '2');
    for (const [name, ms] of Object.entries(LIMITS)) url.searchParams.set(name, String(ms));
    this.transport = createTransport(url.toString());
  }

  async deliver(message: Message): Promise<void> {
    try {
      await this.transport.sendMail(compose(message, this.sender));
    } catch (error) {
      if (isFinal(error as { code?: string; responseCode?: number })) throw new Refused((error as Error).message);
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}

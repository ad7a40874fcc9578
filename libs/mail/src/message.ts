/** `kept`: written to the folder of an installation without mail server; `no-address`: the person has none, as most children. */
export const messageStates = ['waiting', 'sent', 'kept', 'failed', 'no-address'] as const;
export type MessageState = (typeof messageStates)[number];

/** A message on its way. */
export interface Message {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly createdAt: Date;
}

/** Takes messages out of the system. */
export interface Post {
  /** Throws `Refused` when it would be refused again. Called again for the same message when the process died on the way. */
  deliver(message: Message): Promise<void>;
  /** What a delivered message is. */
  readonly done: 'sent' | 'kept';
  close(): void;
}

/** The mail server does not take this message, now or later (no such recipient, too large). */
export class Refused extends Error {}

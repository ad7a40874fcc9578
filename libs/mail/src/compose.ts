import type { Message } from './message.js';
import type { Sender } from './sender.js';

/**
 * A message as nodemailer takes it. Its Message-ID is made from its id: when a message is handed over twice, because the process died before
 * it could note the first time, mail systems see that both are one. The address is an object, so that nothing in it is read as a list.
 */
export const compose = ({ id, address, subject, text, html, createdAt }: Message, { from, domain }: Sender) => ({
  messageId: `<${id}@${domain}>`,
  date: createdAt,
  from: { name: '', address: from },
  to: { name: '', address },
  subject,
  text,
  ...(html === null ? {} : { html }),
  // No answer of a machine to the message of a machine (RFC 3834).
  headers: { 'auto-submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

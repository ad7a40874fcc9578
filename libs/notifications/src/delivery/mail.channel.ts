import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type Config, CONFIG } from '@sreda/kernel';
import type { NotificationChannel, NotificationLetter, NotificationText, RequestContext } from '@sreda/plugin-sdk';
import { Mail } from '@sreda/plugin-sdk/server';
import { Kinds } from '../kinds.service.js';

const MAX_SUBJECT = 200;

const sentence = ({ about, text }: NotificationText): string => (about.length > 0 ? `${about.join(', ')}: ${text}` : text);
const paragraph = (item: NotificationText): string => [sentence(item), ...(item.url === null ? [] : [item.url])].join('\n');

/** By e-mail, as plain text. The letter is a row of the mail package: it goes out by itself and once. */
@Injectable()
export class MailChannel implements NotificationChannel {
  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
    private readonly kinds: Kinds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether a sealed record has an address is not known here: such a letter may end as one without. */
  async reaches(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select p.id from identity.person p join identity.account a on a.person_id = p.id
       where p.id = any($1::uuid[]) and a.disabled_at is null and a.demo is null and (a.email is not null or p.sealed is not null)`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async send(ctx: RequestContext, letters: readonly NotificationLetter[]): Promise<void> {
    for (const { personId, locale, items } of letters) {
      const [only] = items;
      const subject =
        items.length === 1 && only
          ? sentence(only)
          : this.kinds.say(locale, { key: 'notifications.mail.subject', params: { count: items.length } });
      const footer = this.kinds.say(locale, {
        key: 'notifications.mail.footer',
        params: { url: `${this.config.publicUrl}/account/notifications` },
      });
      const text = [...items.map(paragraph), '—', footer].join('\n\n');
      await this.mail.send(ctx, { toPersonId: personId, subject: subject.slice(0, MAX_SUBJECT), text: `${text}\n` });
    }
  }
}

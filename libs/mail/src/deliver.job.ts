import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { JobDef, RequestContext } from '@sreda/plugin-sdk';
import { Problem } from '@sreda/plugin-sdk';
import { Id, People, schemaOf } from '@sreda/plugin-sdk/server';
import { type Message, type Post, Refused } from './message.js';
import { POST } from './tokens.js';

class DeliverPayload {
  @Id()
  messageId: string;
}

/** The pauses double from a second, so the last try is more than an hour after the first: servers that do not know us make us wait for minutes. */
export const deliver: JobDef<DeliverPayload> = {
  name: 'mail.deliver',
  queue: 'mail',
  payload: schemaOf(DeliverPayload),
  attempts: 13,
  timeoutMs: 120_000,
};

interface Waiting extends Omit<Message, 'address'> {
  readonly address: string | null;
  readonly personId: string | null;
  readonly tries: number;
}

@Injectable()
export class DeliverHandler implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    @Inject(POST) private readonly post: Post,
  ) {}

  async run(ctx: RequestContext, { messageId }: DeliverPayload): Promise<void> {
    const message = await this.database.queryOne<Waiting>(
      ctx,
      `update mail.message set tries = tries + 1 where id = $1 and state in ('waiting', 'failed')
       returning id, address, person_id as "personId", subject, text, html, created_at as "createdAt", tries`,
      [messageId],
    );
    // Erased meanwhile, or delivered by a try whose process died before the job was noted as done.
    if (!message) return;
    const address = message.address ?? (message.personId && (await this.people.mailAddress(ctx, message.personId)));
    if (!address) return this.end(ctx, messageId, 'no-address');
    try {
      await this.post.deliver({ ...message, address });
    } catch (error) {
      // Mail servers repeat the address; one that was looked up is kept nowhere but with the person.
      const said = (error as Error).message.replaceAll(address, message.address ?? '…');
      await this.failed(ctx, message, said, error instanceof Refused);
      throw error instanceof Refused ? new Problem(422, 'mail.refused') : new Error(said);
    }
    await this.end(ctx, messageId, this.post.done);
  }

  onApplicationShutdown(): void {
    this.post.close();
  }

  private async failed(ctx: RequestContext, { id, tries }: Waiting, error: string, refused: boolean): Promise<void> {
    const givenUp = refused || tries >= deliver.attempts;
    await this.database.query(ctx, `update mail.message set state = $2, error = $3, finished_at = $4 where id = $1`, [
      id,
      givenUp ? 'failed' : 'waiting',
      error,
      givenUp ? ctx.now() : null,
    ]);
  }

  /** Only a message that nobody else has yet keeps its text. */
  private async end(ctx: RequestContext, id: string, state: Post['done'] | 'no-address'): Promise<void> {
    const keepText = state === 'kept';
    await this.database.query(
      ctx,
      `update mail.message set state = $2, finished_at = $3, error = null,
         text = case when $4 then text end, html = case when $4 then html end
       where id = $1`,
      [id, state, ctx.now(), keepText],
    );
  }
}

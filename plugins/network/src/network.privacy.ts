import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';

const kept = (what: string, fields: readonly string[]) => ({ purpose: { key: `network.privacy.${what}` }, fields, keepDays: null });

@Injectable()
export class NetworkPrivacy implements PrivacyProvider {
  readonly tables = {
    'network.material': kept('material', ['created_by', 'created_at']),
    'network.version': kept('version', ['created_by', 'created_at', 'decided_by', 'decided_at', 'reason']),
    'network.author': kept('author', ['person_id']),
    'network.copy': kept('copy', ['person_id', 'taken_at']),
    'network.remark': kept('remark', ['person_id', 'text', 'written_at', 'done_by', 'done_at']),
    'network.offer': kept('offer', ['person_id', 'message', 'offered_at', 'decided_by', 'decided_at', 'reply']),
  };

  constructor(private readonly database: Database) {}

  async *export(ctx: RequestContext, personId: string) {
    const versions = await this.database.query<{ id: string }>(
      ctx,
      `select v.id, v.title, v.number, v.subject, v.state, v.created_at as "createdAt", v.created_by is not distinct from $1 as "handedIn",
              v.decided_by is not distinct from $1 as decided,
              exists (select from network.author a where a.version_id = v.id and a.person_id = $1) as "isAuthor"
         from network.version v
        where v.created_by = $1 or v.decided_by = $1 or v.id in (select version_id from network.author where person_id = $1) order by v.id`,
      [personId],
    );
    for (const { id, ...version } of versions) yield { path: ['network', 'versions', id], data: version };
    const copies = await this.database.query<{ id: string }>(
      ctx,
      `select c.id, v.title, c.taken_at as "takenAt" from network.copy c join network.version v on v.id = c.version_id where c.person_id = $1 order by c.id`,
      [personId],
    );
    for (const { id, ...copy } of copies) yield { path: ['network', 'copies', id], data: copy };
    const offers = await this.database.query<{ id: string }>(
      ctx,
      `select id, case when person_id = $1 then message end as message, case when decided_by = $1 then reply end as reply, state,
              offered_at as "offeredAt", decided_at as "decidedAt", person_id is not distinct from $1 as "isMine"
         from network.offer where person_id = $1 or decided_by = $1 order by id`,
      [personId],
    );
    for (const { id, ...offer } of offers) yield { path: ['network', 'offers', id], data: offer };
    const remarks = await this.database.query<{ id: string }>(
      ctx,
      `select id, case when person_id = $1 then text end as text, written_at as "writtenAt", case when done_by = $1 then done_at end as "doneAt"
         from network.remark where person_id = $1 or done_by = $1 order by id`,
      [personId],
    );
    for (const { id, ...remark } of remarks) yield { path: ['network', 'remarks', id], data: remark };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<Record<'materials' | 'versions' | 'authors' | 'copies' | 'offers' | 'remarks', number>>(
      ctx,
      `select (select count(*)::int from network.material where created_by = $1) as materials,
              (select count(*)::int from network.version where created_by = $1 or decided_by = $1) as versions,
              (select count(*)::int from network.author where person_id = $1) as authors,
              (select count(*)::int from network.copy where person_id = $1) as copies,
              (select count(*)::int from network.offer where person_id = $1 or decided_by = $1) as offers,
              (select count(*)::int from network.remark where person_id = $1 or done_by = $1) as remarks`,
      [personId],
    );
    return [
      { table: 'network.material', erase: 0, anonymise: row?.materials ?? 0 },
      { table: 'network.version', erase: 0, anonymise: row?.versions ?? 0 },
      { table: 'network.author', erase: 0, anonymise: row?.authors ?? 0 },
      { table: 'network.copy', erase: 0, anonymise: row?.copies ?? 0 },
      { table: 'network.remark', erase: 0, anonymise: row?.remarks ?? 0 },
      { table: 'network.offer', erase: 0, anonymise: row?.offers ?? 0 },
    ];
  }

  /** What was handed on stays, and who took copies goes on using them: both without the name. */
  async erase(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `update network.material set created_by = null where created_by = $1`, [personId]);
    await this.database.query(
      ctx,
      `update network.version set created_by = nullif(created_by, $1), decided_by = nullif(decided_by, $1) where created_by = $1 or decided_by = $1`,
      [personId],
    );
    await this.database.query(ctx, `update network.author set person_id = null where person_id = $1`, [personId]);
    await this.database.query(ctx, `update network.copy set person_id = null where person_id = $1`, [personId]);
    await this.database.query(
      ctx,
      `update network.remark set text = case when person_id = $1 then '' else text end, person_id = nullif(person_id, $1), done_by = nullif(done_by, $1)
        where person_id = $1 or done_by = $1`,
      [personId],
    );
    await this.database.query(
      ctx,
      `update network.offer set message = case when person_id = $1 then '' else message end, reply = case when decided_by = $1 then '' else reply end,
              person_id = nullif(person_id, $1), decided_by = nullif(decided_by, $1)
        where person_id = $1 or decided_by = $1`,
      [personId],
    );
  }
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext, PackageHost } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Access, type AuditEntry, People } from '@sreda/plugin-sdk/server';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { AuditPrivacy } from '../src/audit.privacy.js';
import { AuditReader } from '../src/audit.reader.js';
import { AuditService } from '../src/audit.service.js';
import audit from '../src/manifest.js';
import { SeenBuffer } from '../src/seen.buffer.js';

let db: TestDatabase;
let buffer: SeenBuffer;
let service: AuditService;
/** Person → organisations. */
const membersOf = new Map<string, string[]>();

beforeAll(async () => {
  db = await startTestDatabase(await PackageHost.load([kernel, audit]));
  buffer = new SeenBuffer(db.database);
  service = new AuditService(
    db.database,
    { organisationsOf: async (_ctx: unknown, id: string) => membersOf.get(id) ?? [] } as Partial<Access> as Access,
    buffer,
  );
});
afterAll(() => db.close());

const as = (personId: string, organisationId: string | null = null, now?: () => Date) =>
  createContext({ actor: { personId, accountId: personId }, organisationId, now });

class NamedPeople extends People {
  override async names(_ctx: RequestContext, ids: readonly string[]) {
    return new Map(ids.map((id) => [id, `Имя ${id}`]));
  }
  override async mailAddress() {
    return null;
  }
}

/** Sees the log of the organisations given, or of the whole site. */
const readerFor = (organisations: readonly string[] | 'site') =>
  new AuditReader(
    db.database,
    {
      can: async () => organisations === 'site',
      visible: (_ctx: unknown, _capability: string, _level: string, column: string, first: number) => ({
        sql: `${column} = any ($${first}::uuid[])`,
        parameters: [organisations === 'site' ? [] : organisations],
      }),
    } as unknown as Access,
    new NamedPeople(),
  );

describe('entries', () => {
  it('are written with the transaction', async () => {
    const actor = newId();
    const ctx = as(actor);
    const entry = { action: 'test.change', subject: { kind: 'thing', id: newId() }, details: { size: 3 } };
    await db.database.tx(ctx, (inner) => service.record(inner, entry));
    const rolledBack = db.database.tx(ctx, async (inner) => {
      await service.record(inner, entry);
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    const { items } = await readerFor('site').entries(ctx, { limit: 10, actorId: actor });
    expect(items).toMatchObject([
      { action: 'test.change', actor: { id: actor, name: `Имя ${actor}` }, person: null, details: { size: 3 } },
    ]);
  });

  it('cannot be changed, deleted or truncated', async () => {
    await service.record(createContext(), { action: 'test.stay', subject: { kind: 'thing', id: 'x' } });
    for (const sql of [`update audit.entry set action = 'x'`, `delete from audit.entry`, `truncate audit.entry`]) {
      await expect(db.sql(sql)).rejects.toThrow('append-only');
    }
  });

  it('are in the log of where it happened, wherever the actor works', async () => {
    const [a, b, actor, pupil, colleague] = [newId(), newId(), newId(), newId(), newId()];
    membersOf.set(pupil, [b]).set(colleague, [a, b]);
    const record = (id: string, more: Partial<AuditEntry>) =>
      service.record(as(actor, a), { action: `test.${id}`, subject: { kind: 'thing', id }, ...more });
    await record('at-b', { organisationIds: [b] });
    await record('of-pupil', { personId: pupil });
    await record('of-colleague', { personId: colleague });
    await record('of-colleague-at-a', { personId: colleague, organisationIds: [a] });
    await record('of-site', {});
    await record('of-colleague-at-site', { personId: colleague, organisationIds: [] });
    const seenBy = async (organisations: readonly string[] | 'site') =>
      (await readerFor(organisations).entries(as(actor), { limit: 10, actorId: actor })).items.map((e) => e.subjectId).reverse();
    expect(await seenBy([a])).toEqual(['of-colleague', 'of-colleague-at-a']);
    expect(await seenBy([b])).toEqual(['at-b', 'of-pupil', 'of-colleague']);
    expect(await seenBy([a, b])).toEqual(['at-b', 'of-pupil', 'of-colleague', 'of-colleague-at-a']);
    expect(await seenBy('site')).toHaveLength(6);
  });

  it('are paged, the newest first', async () => {
    const [a, actor] = [newId(), newId()];
    const at = new Date('2026-02-03T04:05:06.789Z');
    for (let i = 0; i < 4; i++) {
      await service.record(
        as(actor, null, () => at),
        { action: `test.step-${i}`, subject: { kind: 'thing', id: String(i) }, organisationIds: [a] },
      );
    }
    const reader = readerFor([a]);
    const first = await reader.entries(as(actor), { limit: 3, actorId: actor });
    const second = await reader.entries(as(actor), { limit: 3, actorId: actor, after: first.next ?? undefined });
    expect([...first.items, ...second.items].map((e) => e.action)).toEqual(['test.step-3', 'test.step-2', 'test.step-1', 'test.step-0']);
    expect(second.next).toBeNull();
    const filtered = await reader.entries(as(actor), { limit: 3, action: 'test.step-2' });
    expect(filtered.items).toHaveLength(1);
  });
});

describe('seen', () => {
  it('counts looks in an hour, and never the own ones', async () => {
    const [pupil, teacher] = [newId(), newId()];
    const at = new Date('2026-02-03T10:20:00Z');
    const ctx = as(teacher, null, () => at);
    service.seen(ctx, [pupil, teacher], 'identity.card');
    await buffer.flush();
    service.seen(ctx, [pupil], 'identity.card');
    service.seen(createContext(), [pupil], 'identity.card');
    await Promise.all([buffer.flush(), buffer.flush()]);
    const page = await readerFor('site').seen(ctx, pupil, { limit: 10 });
    expect(page.items).toEqual([
      { hour: new Date('2026-02-03T10:00:00Z'), actor: { id: teacher, name: `Имя ${teacher}` }, what: 'identity.card', times: 2 },
    ]);
    expect((await readerFor('site').seen(ctx, teacher, { limit: 10 })).items).toEqual([]);
  });

  it('keeps what could not be written', async () => {
    const [pupil, teacher] = [newId(), newId()];
    await db.sql(`alter table audit.seen rename to away`);
    service.seen(as(teacher), [pupil], 'identity.card');
    await buffer.flush();
    await db.sql(`alter table audit.away rename to seen`);
    await buffer.flush();
    expect((await readerFor('site').seen(as(teacher), pupil, { limit: 10 })).items).toHaveLength(1);
  });
});

describe('privacy', () => {
  it('exports, previews and erases what is about a person, and keeps what the person did', async () => {
    const [pupil, teacher] = [newId(), newId()];
    const privacy = new AuditPrivacy(db.database);
    const ctx = as(teacher);
    await service.record(ctx, {
      action: 'test.rename',
      subject: { kind: 'person', id: pupil },
      personId: pupil,
      details: { field: 'name' },
    });
    await service.record(as(pupil), { action: 'test.sign-in', subject: { kind: 'session', id: 's' } });
    service.seen(ctx, [pupil], 'identity.card');
    await buffer.flush();
    const exported: unknown[] = [];
    for await (const part of privacy.export(ctx, pupil)) exported.push(part.path);
    expect(exported).toEqual([
      ['audit', 'entries'],
      ['audit', 'seen'],
    ]);
    expect(await privacy.preview(ctx, pupil)).toEqual([
      { table: 'audit.entry', erase: 0, anonymise: 1 },
      { table: 'audit.seen', erase: 1, anonymise: 0 },
    ]);
    await db.database
      .tx(ctx, async (inner) => {
        await privacy.erase(inner, pupil);
        await expect(db.database.query(inner, `delete from audit.entry`)).rejects.toThrow('append-only');
      })
      .catch(() => undefined);
    await db.database.tx(ctx, (inner) => privacy.erase(inner, pupil));
    expect(await privacy.preview(ctx, pupil)).toEqual([
      { table: 'audit.entry', erase: 0, anonymise: 0 },
      { table: 'audit.seen', erase: 0, anonymise: 0 },
    ]);
    expect(await db.sql(`select action from audit.entry where actor_id = $1`, [pupil])).toEqual([{ action: 'test.sign-in' }]);
    expect(await db.sql(`select subject_id, details from audit.entry where action = 'test.rename'`)).toEqual([
      { subject_id: '', details: {} },
    ]);
  });
});

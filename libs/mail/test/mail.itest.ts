import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { around, type MailProcess, startMail, until } from './process.js';
import { startSmtp, type TestSmtp } from '@sreda/testing/smtp';

const product = createContext();
const anna = newId();
const child = newId();
const message = {
  to: 'anna@example.org',
  toPersonId: anna,
  subject: 'Новый пароль',
  text: 'Откройте ссылку: https://sreda.example.org/reset',
};

let process: MailProcess;
const rowOf = async (id: string) => (await process.db.sql(`select * from mail.message where id = $1`, [id]))[0];
const ended = (id: string) => until(async () => ((await rowOf(id))?.finished_at ? rowOf(id) : null));

beforeEach(() => {
  around.entries = [];
  around.addresses = new Map([[anna, 'anna@example.org']]);
});

describe('mail over SMTP', () => {
  let smtp: TestSmtp;
  beforeAll(async () => {
    smtp = await startSmtp();
    process = await startMail(smtp.url);
  }, 60_000);
  afterAll(async () => {
    await process.close();
    await smtp.stop();
  });
  beforeEach(() => void smtp.received.splice(0));

  it('sends after the commit, and never after a rollback', async () => {
    let id = '';
    await process.database.tx(product, async (tx) => {
      id = await process.mail.send(tx, { ...message, html: '<p>Откройте <b>ссылку</b></p>' });
      await sleep(200);
      expect(smtp.received).toEqual([]);
    });
    await expect(
      process.database.tx(product, async (tx) => {
        await process.mail.send(tx, { ...message, subject: 'rolled back' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    // A mail server has it, so its text is not kept.
    expect(await ended(id)).toMatchObject({ state: 'sent', tries: 1, address: 'anna@example.org', text: null, html: null, error: null });
    await sleep(200);
    expect(smtp.received).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = smtp.received;
    expect({ from, to }).toEqual({ from: 'school@example.org', to: ['anna@example.org'] });
    expect(raw).toContain(`Message-ID: <${id}@sreda.example.org>`);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(raw).toContain(`=?UTF-8?B?${Buffer.from('Новый пароль').toString('base64')}?=`);
    expect(raw).toMatch(/multipart\/alternative/);
  });

  it('tries again what was put off, under the same Message-ID, and says meanwhile why', async () => {
    smtp.refuse(451);
    const id = await process.mail.send(product, message);
    expect(await until(async () => (await rowOf(id))?.error)).toMatch('Try again later');
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', tries: 1, finished_at: null });
    expect(await ended(id)).toMatchObject({ state: 'sent', tries: 2, error: null });
    expect(smtp.received.map(({ raw }) => /Message-ID: <([^@]+)@/.exec(raw)?.[1])).toEqual([id]);
  });

  it('gives up what is refused for good', async () => {
    smtp.refuse(550);
    const id = await process.mail.send(product, message);
    expect(await ended(id)).toMatchObject({ state: 'failed', tries: 1, error: expect.stringContaining('No such user here') });
    const job = () => process.db.sql(`select state, dead, error_code from jobs.job where payload->>'messageId' = $1`, [id]);
    await until(async () => (await job())[0]?.state === 'failed');
    expect(await job()).toEqual([{ state: 'failed', dead: false, error_code: 'mail.refused' }]);
    expect(smtp.received).toEqual([]);
  });

  it('sends nothing twice when its job runs twice', async () => {
    const id = await process.mail.send(product, message);
    await ended(id);
    await process.deliver.run(product, { messageId: id });
    expect(smtp.received).toHaveLength(1);
  });

  it('looks up the address of a person, who may have none', async () => {
    const toAnna = await process.mail.send(product, { ...message, to: undefined });
    const toChild = await process.mail.send(product, { ...message, to: undefined, toPersonId: child });
    // The address stays where it is kept.
    expect(await ended(toAnna)).toMatchObject({ state: 'sent', address: null });
    expect(await ended(toChild)).toMatchObject({ state: 'no-address', address: null });
    expect(smtp.received.map(({ to }) => to)).toEqual([['anna@example.org']]);
  });

  it.each(['nobody', 'a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org'])('refuses %j as an address', async (to) => {
    await expect(process.mail.send(product, { ...message, to })).rejects.toMatchObject({
      status: 422,
      more: { errors: [{ field: 'to' }] },
    });
  });

  it('lets nothing in a subject become a header', async () => {
    const id = await process.mail.send(product, { ...message, subject: 'a\r\nBcc: b@example.org' });
    await ended(id);
    expect(smtp.received[0]?.to).toEqual(['anna@example.org']);
    expect(smtp.received[0]?.raw).not.toMatch(/^Bcc:/im);
  });
});

describe('mail without a mail server', () => {
  beforeAll(async () => {
    process = await startMail();
  }, 60_000);
  afterAll(() => process.close());

  const send = async () => {
    const id = await process.mail.send(product, message);
    await ended(id);
    return id;
  };
  const file = (id: string) => path.join(process.folder, `${id}.eml`);

  it('keeps messages as files that only the owner reads', async () => {
    const id = await send();
    const eml = await readFile(file(id), 'utf8');
    expect(eml).toContain(`Message-ID: <${id}@sreda.example.org>`);
    expect(eml).toContain('To: anna@example.org');
    expect((await stat(file(id))).mode & 0o777).toBe(0o600);
    expect((await stat(process.folder)).mode & 0o777).toBe(0o700);
    expect(await rowOf(id)).toMatchObject({ state: 'kept', text: message.text });
  });

  it('shows them to the administrator, page by page, and puts on record who read one', async () => {
    const ids = [await send(), await send(), await send()].reverse();
    const first = await process.messages.list(product, { limit: 2 });
    expect(first.items.map((m) => m.id)).toEqual(ids.slice(0, 2));
    const second = await process.messages.list(product, { limit: 1, after: first.next ?? '' });
    expect(second.items.map((m) => m.id)).toEqual(ids.slice(2));
    expect(first.items[0]).not.toHaveProperty('text');
    expect((await process.messages.list(product, { limit: 10, state: 'failed' })).items).toEqual([]);
    const [id = ''] = ids;
    expect(await process.messages.read(product, id)).toMatchObject({
      id,
      personId: anna,
      person: `Имя ${anna}`,
      text: message.text,
      state: 'kept',
    });
    expect(around.entries).toEqual([{ action: 'mail.read-message', subject: { kind: 'message', id }, personId: anna }]);
    await expect(process.messages.read(product, newId())).rejects.toMatchObject({ status: 404 });
  });

  it('forgets old ones with their files', async () => {
    const [old, recent] = [await send(), await send()];
    await process.db.sql(`update mail.message set created_at = now() - interval '31 days' where id = $1`, [old]);
    await process.sweep.run(product);
    const left = await readdir(process.folder);
    expect(left).toContain(`${recent}.eml`);
    expect(left).not.toContain(`${old}.eml`);
    expect(await rowOf(old)).toBeUndefined();
  });

  it('exports and erases what was sent to a person, files too', async () => {
    const id = await send();
    const exported = [];
    for await (const item of process.privacy.export(product, anna)) exported.push(item);
    expect(exported).toMatchObject([
      { path: ['mail'], data: expect.arrayContaining([expect.objectContaining({ subject: message.subject })]) },
    ]);
    expect(JSON.stringify(exported)).not.toContain('/reset');
    const [{ erase } = { erase: 0 }] = await process.privacy.preview(product, anna);
    expect(erase).toBeGreaterThan(0);
    await process.database.tx(product, (tx) => process.privacy.erase(tx, anna));
    expect(await process.db.sql(`select from mail.message where person_id = $1`, [anna])).toEqual([]);
    expect(await until(async () => (await readdir(process.folder)).length === 0)).toBe(true);
    expect(await process.privacy.preview(product, anna)).toEqual([{ table: 'mail.message', erase: 0, anonymise: 0 }]);
    await process.deliver.run(product, { messageId: id });
  });
});

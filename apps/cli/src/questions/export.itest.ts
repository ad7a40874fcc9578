import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '@sreda/contracts';
import { createContext } from '@sreda/kernel';
import { BankService, ImportService } from '@sreda/questions';
import { startTestDatabase, type EmptyDatabase } from '@sreda/testing';
import { run } from '../commands/questions-export.js';
import { Installation } from '../installation.js';
import { withPackages } from '../open.js';

const GIFT = `$CATEGORY: Память

::Байт:: В одном байте 8 бит. {TRUE}

::Единица:: Наименьшая единица информации? {=бит =bit}
`;

let folder: string;
let db: EmptyDatabase;
let installation: Installation;
const owner = { ownerKind: 'course', ownerId: newId() } as const;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sreda-export-'));
  db = await startTestDatabase();
  installation = new Installation({ DATABASE_URL: db.url, SREDA_DATA: folder });
  await withPackages(installation, async (app) => {
    const bankId = await app.get(BankService, { strict: false }).create(createContext(), owner);
    const file = { name: 'a.gift', bytes: Buffer.from(GIFT) };
    await app.get(ImportService, { strict: false }).start(createContext(), bankId, file, false);
  });
  // Of a plugin that is not here any more.
  await db.sql(`update questions.question_version set type = 'stack' where name = 'Байт'`);
}, 60_000);
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function exported(...args: string[]): Promise<string[]> {
  const said: string[] = [];
  await run(args, { installation, locale: 'ru', out: (line) => void said.push(line) });
  return said;
}

describe('a bank that is written to a file by command', () => {
  it('comes with every loss, by question and reason', async () => {
    const file = path.join(folder, 'bank.gift');
    expect(await exported(`course:${owner.ownerId}`, file)).toEqual([
      'gift: вопросов 2, потерь 1',
      expect.stringMatching(/^! Байт: Вопросов вида «stack» здесь сейчас нет/),
    ]);
    expect(await readFile(file, 'utf8')).toBe(
      '$CATEGORY: $course$/top/Память\n\n::Единица::Наименьшая единица информации?{\n\t=%100%бит\n\t=%100%bit\n}\n\n',
    );
    await expect(exported(`course:${owner.ownerId}`, file)).rejects.toThrow('is there already');
  });

  it('says the same to programs', async () => {
    const said = await exported(`course:${owner.ownerId}`, path.join(folder, 'bank.txt'), '--format', 'aiken', '--json');
    expect(JSON.parse(said.join('\n'))).toEqual({
      format: 'aiken',
      questions: 2,
      losses: [
        { name: 'Байт', reason: expect.any(String), code: 'questions.export-type-missing' },
        { name: 'Единица', reason: expect.any(String), code: 'question-formats.export-type-unknown' },
      ],
    });
  });

  it.each([
    ['nobody has such a bank', [`course:${newId()}`, 'x.gift']],
    ['no format is certain', [`course:${owner.ownerId}`, 'x.txt']],
    ['a site has no bank', ['site', 'x.gift']],
    ['no file', [`course:${owner.ownerId}`]],
  ])('is refused: %s', async (_, args) => {
    await expect(exported(...args)).rejects.toMatchObject({ name: 'UsageError' });
  });
});

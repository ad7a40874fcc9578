import { describe, expect, it } from '@jest/globals';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { createContext } from '@sreda/kernel';
import { type NotificationChannel, type NotificationLetter, points } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { expectQueries } from '../expect-queries.js';
import type { TestApp } from '../test-app.js';

interface ChannelContract {
  /** Key of the contribution. */
  readonly channel: string;
  /** The server that the file has started already. */
  readonly app: () => TestApp;
  /** People with accounts, whom it reaches and whom it does not. */
  readonly people: () => Promise<{ readonly reached: readonly [string, string]; readonly unreached: string }>;
  /** What it has taken for a person so far, the newest last. */
  readonly taken: (personId: string) => Promise<readonly string[]>;
}

/** What must hold for a channel of notifications: delivery relies on it to lose nothing and to send nothing twice. */
export function describeNotificationChannel(name: string, { channel, app, people, taken }: ChannelContract): void {
  describe(`the notification channel ${name}`, () => {
    const ctx = createContext();
    const contribution = (): NotificationChannel => {
      const found = app().server.app.get(Extensions, { strict: false }).all(points.notificationChannel).get(channel);
      if (!found) throw new Error(`No package contributes the channel ${channel}`);
      return found;
    };
    const inTransaction = <T>(fn: (inner: typeof ctx) => Promise<T>): Promise<T> =>
      app().server.app.get(Database, { strict: false }).tx(ctx, fn);
    const letter = (personId: string, texts: readonly string[]): NotificationLetter => ({
      personId,
      locale: 'ru',
      items: texts.map((text) => ({ text, about: ['Ёлкина Анна'], url: 'https://school.example/', at: new Date() })),
    });

    it('knows in one query whom it reaches', async () => {
      const { reached, unreached } = await people();
      const found = await expectQueries(1, () => contribution().reaches(ctx, [...reached, unreached, newId()]));
      expect([...found].sort()).toEqual([...reached].sort());
      expect([...(await contribution().reaches(ctx, []))]).toEqual([]);
    });

    it('takes a letter with the transaction, and nothing of one that is rolled back', async () => {
      const [personId] = (await people()).reached;
      const before = (await taken(personId)).length;
      await inTransaction((inner) => contribution().send(inner, [letter(personId, ['Первое', 'Второе'])]));
      const [said = '', ...more] = (await taken(personId)).slice(before);
      expect(more).toEqual([]);
      for (const part of ['Первое', 'Второе', 'Ёлкина Анна', 'https://school.example/']) expect(said).toContain(part);
      const rolledBack = inTransaction(async (inner) => {
        await contribution().send(inner, [letter(personId, ['Третье'])]);
        throw new Error('no');
      });
      await expect(rolledBack).rejects.toThrow('no');
      expect(await taken(personId)).toHaveLength(before + 1);
    });

    it('takes letters of several people, also very long ones, each once', async () => {
      const { reached } = await people();
      const before = await Promise.all(reached.map((id) => taken(id)));
      const long = 'очень '.repeat(500);
      await inTransaction((inner) =>
        contribution().send(
          inner,
          reached.map((id) => letter(id, [long])),
        ),
      );
      const after = await Promise.all(reached.map((id) => taken(id)));
      expect(after.map((all, i) => all.length - (before[i]?.length ?? 0))).toEqual([1, 1]);
    });
  });
}

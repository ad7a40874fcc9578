import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@sreda/database';
import { points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { AgreementService, DirectoryService } from '@sreda/partnership';
import type { Calendar } from './calendar.js';
import { Demo } from './demo.js';

/** The two schools share everything that can be shared; the smaller one has proposed to go on for another year, and nobody has answered yet. */
export async function seedPartnership(app: INestApplicationContext, ctx: RequestContext, calendar: Calendar): Promise<void> {
  const demo = new Demo(app, ctx, calendar);
  const [agreements, directory] = [demo.get(AgreementService), demo.get(DirectoryService)];
  const heads = await demo.get(Database).query<{ personId: string; schoolId: string }>(
    ctx,
    `select a.person_id as "personId", a.context_id as "schoolId"
       from access.role_assignment a join access.role r on r.id = a.role_id join identity.organisation o on o.id = a.context_id
      where r.key = 'head' order by o.id`,
  );
  const [own, other] = heads;
  if (!own || !other) throw new Error('The demo schools have no heads');
  const daysAgo = (days: number) => () => calendar.at(-days, 11);
  for (const head of [own, other]) await directory.setListed(demo.acting(head, daysAgo(59)), head.schoolId, { listed: true, version: 0 });
  const year = ctx.now().getUTCFullYear() + 1;
  const terms = {
    title: 'Договор о сетевом взаимодействии',
    text: 'Школы обмениваются материалами и опытом, учителя помогают друг другу.',
    scopes: [...demo.get(Extensions).all(points.sharedScope).keys()],
    until: `${year}-07-01`,
    schoolIds: [own.schoolId],
  };
  const { id } = await agreements.invite(demo.acting(other, daysAgo(58)), other.schoolId, terms);
  await agreements.answer(demo.acting(own, daysAgo(56)), own.schoolId, id, { number: 1, accept: true, reason: null });
  await agreements.change(demo.acting(other, daysAgo(3)), other.schoolId, id, { ...terms, until: `${year + 1}-07-01`, latest: 1 });
}

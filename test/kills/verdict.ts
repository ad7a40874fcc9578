import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { Announced } from './announcer.js';
import type { Imported } from './author.js';
import type { Finished, Saved } from './learner.js';

/** What the server said it has done. */
export interface Log {
  readonly saved: readonly Saved[];
  readonly finished: readonly Finished[];
  readonly imported: readonly Imported[];
  /** Texts of posts, no two alike. */
  readonly said: readonly string[];
  readonly announced: readonly Announced[];
  /** Texts of messages of consultations, no two alike. */
  readonly asked: readonly string[];
}

/** The demo school came with months of work, whose events are not kept any more: what is checked happened here. */
const HERE = `now() - interval '3 hours'`;

/** Of the events `e`; a grade that waits for a teacher is no score yet. */
const TRACED = `(e.name in ('quiz.attempt-started', 'quiz.attempt-finished', 'questions.imported')
  or e.name = 'grades.grade-changed' and e.payload ->> 'final' is not null)`;

/** Of the events `e`: guardians are told of it. */
const GRADED = `(e.name = 'grades.grade-changed' and e.occurred_at > ${HERE}
  and e.payload ->> 'state' = 'graded' and e.payload ->> 'final' is not null)`;

/** Each finds rows that must not be: the text says what is wrong with them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  'an attempt without its one started event': `
    select t.id from quiz.attempt t left join jobs.event e on e.aggregate_id = t.id::text and e.name = 'quiz.attempt-started'
    where t.started_at > ${HERE} group by t.id having count(e.id) <> 1`,
  'a finished attempt without its one finished event': `
    select t.id from quiz.attempt t left join jobs.event e on e.aggregate_id = t.id::text and e.name = 'quiz.attempt-finished'
    where t.started_at > ${HERE} group by t.id, t.state having count(e.id) <> (t.state = 'finished')::int`,
  'a traced event without its one statement': `
    select e.id, e.name from jobs.event e left join footprint.statement s on s.event_id = e.id
    where ${TRACED} group by e.id, e.name having count(s.id) <> 1`,
  'a statement of no event': `select s.id from footprint.statement s left join jobs.event e on e.id = s.event_id
    where e.id is null and s.happened_at > ${HERE}`,
  'a profile that does not count each statement of its person once': `
    select p.person_id from (select distinct person_id from footprint.statement where happened_at > ${HERE}) p
    where (select count(*) from footprint.statement s where s.person_id = p.person_id)
      is distinct from (select sum(d.n) from footprint.day d where d.person_id = p.person_id)
      and not exists (select from jobs.job j where j.dead and j.payload ->> 'personId' = p.person_id::text)`,
  'a finished attempt that its grade does not know once': `
    select t.id from quiz.attempt t
    left join grades.item i on i.activity_id = t.activity_id
    left join grades.grade g on g.item_id = i.id and g.person_id = t.person_id
    where t.state = 'finished'
      and (select count(*) from jsonb_array_elements(g.inputs) input where input ->> 'id' = t.id::text) is distinct from 1`,
  'a grade that is not the highest mark': `
    select g.item_id, g.person_id from grades.grade g join grades.item i on i.id = g.item_id
    where g.final <> (select max(t.mark) from quiz.attempt t where t.activity_id = i.activity_id and t.person_id = g.person_id)`,
  'a history of a grade with more or fewer changes than finished attempts': `
    select t.activity_id, t.person_id from quiz.attempt t join grades.item i on i.activity_id = t.activity_id
    where t.state = 'finished' group by t.activity_id, t.person_id, i.id
    having count(*) <> (select count(*) from grades.grade_change c where c.item_id = i.id and c.person_id = t.person_id)`,
  'a change of a grade without its one event': `
    select c.person_id from grades.grade_change c where c.changed_at > ${HERE} group by c.person_id
    having count(*) <> (select count(*) from jobs.event e
      where e.name = 'grades.grade-changed' and e.aggregate_id = c.person_id::text and e.occurred_at > ${HERE})`,
  'a grade of which a guardian was not told': `
    select e.id, g.guardian_id from jobs.event e join identity.guardianship g on g.child_id::text = e.aggregate_id
    where ${GRADED} and not exists (
      select from notifications.recipient r join notifications.notification n on n.id = r.notification_id
      where n.kind = 'grades:new-grade' and n.created_at >= e.occurred_at and r.person_id = g.guardian_id and g.child_id = any(r.about_ids))`,
  'a guardian who was told of more grades than there were': `
    select g.guardian_id, g.child_id from identity.guardianship g
    where (select count(*) from notifications.recipient r join notifications.notification n on n.id = r.notification_id
           where n.kind = 'grades:new-grade' and n.created_at > ${HERE} and r.person_id = g.guardian_id and g.child_id = any(r.about_ids))
        > (select count(*) from jobs.event e where ${GRADED} and e.aggregate_id = g.child_id::text)`,
  'a reader of an announcement who was told of it other than once': `
    select a.id, r.person_id from announcements.announcement a join announcements.recipient r on r.announcement_id = a.id
    where a.sent_at > ${HERE} and (select count(*) from notifications.notification n join notifications.recipient t on t.notification_id = n.id
      where n.kind = 'announcements:must-read' and n.link = '/announcements/' || a.id and t.person_id = r.person_id) <> 1`,
  'a request for consultation without its one event, or that its answerer was told of other than once': `
    select r.id from consultations.request r where r.asked_at > ${HERE} and (
      (select count(*) from jobs.event e where e.name = 'consultations.asked' and e.aggregate_id = r.id::text) <> 1
      or (select count(*) from notifications.notification n join notifications.recipient t on t.notification_id = n.id
        where n.kind = 'consultations:assigned' and n.link = '/consultations/requests/' || r.id and t.person_id = r.answerer_id) <> 1)`,
  'a message of a consultation that its answerer was told of other than once': `
    select r.id from consultations.request r where r.asked_at > ${HERE}
      and (select count(*) from consultations.message m where m.request_id = r.id and m.kind = 'message') <>
        (select count(*) from notifications.notification n join notifications.recipient t on t.notification_id = n.id
          where n.kind = 'consultations:message' and n.link = '/consultations/requests/' || r.id and t.person_id = r.answerer_id)`,
  'a letter that waits though it is due': `
    select person_id, channel, due_at from notifications.delivery where due_at < now() - interval '10 minutes'`,
  'a subscription that is stuck': `select id, partition, failures, error from jobs.subscription where failures > 0 or retry_at is not null`,
  'a dead letter of an event': `select subscription, event, error from jobs.dead_letter`,
  // A schedule may have begun one after everything had settled.
  'a job that has not ended': `select id, name, state, attempts from jobs.job where finished_at is null and created_at < now() - interval '20 seconds'`,
  'a job that died other than with its process': `
    select id, name, error from jobs.job where dead and error <> 'The process died while the job ran'`,
  'an import that was announced other than once': `
    select u.name from questions.upload u join jobs.job j on j.payload ->> 'uploadId' = u.id::text
    group by u.name having count(*) filter (where j.state = 'completed')
      <> (select count(*) from jobs.event e where e.name = 'questions.imported' and e.payload ->> 'fileName' = u.name)`,
};

/** Everything that is wrong, one line each; nothing when what was answered 2xx is there and every event had its effect once. */
export async function verdict(database: pg.Client, log: Log): Promise<string[]> {
  return [
    ...(await lostAnswers(database, log.saved)),
    ...(await lostFinishes(database, log.finished)),
    ...(await halfImports(database, log.imported)),
    ...(await lostTexts(database, 'forum.post', 'Сообщение', log.said)),
    ...(await lostTexts(database, 'consultations.message', 'Вопрос', log.asked)),
    ...(await lostAnnouncements(database, log.announced)),
    ...(await forbidden(database)),
  ];
}

async function lostAnswers(database: pg.Client, saved: readonly Saved[]): Promise<string[]> {
  const { rows } = await database.query<{ key: string; response: unknown }>(
    `select concat_ws('/', attempt_id, slot, number) as key, step -> 'action' -> 'response' -> 'value' as response from quiz.step where list = 1`,
  );
  const steps = new Map(rows.map(({ key, response }) => [key, response]));
  return saved
    .filter(({ attemptId, slot, sequence, response }) => !isDeepStrictEqual(steps.get(`${attemptId}/${slot}/${sequence}`), response))
    .map((lost) => `lost answer: ${JSON.stringify(lost)}`);
}

async function lostFinishes(database: pg.Client, finished: readonly Finished[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string; mark: number }>(`select id, mark::float8 from quiz.attempt where state = 'finished'`);
  const marks = new Map(rows.map(({ id, mark }) => [id, mark]));
  return finished.filter(({ attemptId, mark }) => marks.get(attemptId) !== mark).map((lost) => `lost finish: ${JSON.stringify(lost)}`);
}

/** All questions of a file or, when its job was put aside, none. */
async function halfImports(database: pg.Client, imported: readonly Imported[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { fileName, questions, state } of imported) {
    const { rows } = await database.query<{ n: number }>(`select count(*)::int as n from questions.question_version where name like $1`, [
      `${fileName.replace('.gift', '')} №%`,
    ]);
    const expected = state === 'completed' ? questions : 0;
    if (rows[0]?.n !== expected) problems.push(`${fileName} (${state}) has ${rows[0]?.n} questions instead of ${expected}`);
  }
  return problems;
}

/** Each that was said is there once: all of them begin with the word. */
async function lostTexts(database: pg.Client, table: string, word: string, said: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ text: string; n: number }>(
    `select text, count(*)::int as n from ${table} where text like '<p>' || $1 || ' %' group by text`,
    [word],
  );
  const there = new Map(rows.map(({ text, n }) => [text, n]));
  const twice = rows.filter(({ n }) => n > 1).map(({ text }) => `said twice: ${text}`);
  return [...twice, ...said.filter((text) => !there.has(text)).map((text) => `lost text: ${text}`)];
}

async function lostAnnouncements(database: pg.Client, announced: readonly Announced[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string; title: string; logins: string[] }>(
    `select a.id, a.title, array_agg(c.login order by c.login) filter (where r.read_at is not null) as logins
       from announcements.announcement a join announcements.recipient r on r.announcement_id = a.id
       left join identity.account c on c.person_id = r.person_id
      where a.title like 'Важное %' group by a.id`,
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  const problems = announced.filter(({ id, readBy }) => !isDeepStrictEqual(there.get(id)?.logins, [...readBy].sort()));
  const twice = rows.length - new Set(rows.map(({ title }) => title)).size;
  return [
    ...problems.map((lost) => `lost announcement or receipt: ${JSON.stringify([lost, there.get(lost.id)])}`),
    ...(twice > 0 ? [`${twice} announcements were sent twice`] : []),
  ];
}

async function forbidden(database: pg.Client): Promise<string[]> {
  const problems: string[] = [];
  for (const [what, sql] of Object.entries(FORBIDDEN)) {
    const { rows } = await database.query(sql);
    problems.push(...rows.map((row) => `${what}: ${JSON.stringify(row)}`));
  }
  return problems;
}

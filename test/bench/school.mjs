// The school in which the bench works: 1,000 pupils in one course with 1,000 questions, tests of 20 questions and 21 grade items, and what they have done.
export const PASSWORD = 'sreda-bench';
/** Of two schools, so that half of the rows belong to somebody else. */
const STUDENTS = 2_000;
const SCHOOLS = 2;
export const CLIENTS = 8;
/** Pupils who do something themselves. */
const ACTIVE = 200;
const COURSES = 10;
const SECTIONS = 4;
const TESTS_PER_SECTION = 5;
const TEST_QUESTIONS = 20;
export const QUESTIONS = 1_000;
/** Tests of another course that every active pupil begins once, one whose answers change all the time, and one that is regraded. */
const START_TESTS = 20;
const LONG_TEST_QUESTIONS = 60;
const OTHER_QUESTIONS = 400;
const TOPICS = 2_000;
const POSTS_IN_TOPIC = 50;
/** Topics at the end in which there is something that nobody has read. */
const NEWS = 20;
const PARTNERS = 50;
const MATERIALS = 20_000;
const COPIES = 200_000;
const OWN_COPIES = 300;

/** Fills a migrated database; needs no server. */
export async function seed(env) {
  const { readConfig } = await import('@sreda/kernel');
  const { openPackages } = await import('@sreda/runtime');
  const { seedSchools } = await import('@sreda/seed');
  const app = await openPackages(readConfig(env).config, 'sreda bench');
  try {
    await seedSchools(app, { schools: SCHOOLS, students: STUDENTS, password: PASSWORD });
  } finally {
    await app.close();
  }
}

/** One signed-in browser. */
export class Person {
  constructor(url, login) {
    this.url = url;
    this.login = login;
    this.headers = {};
  }

  static async signIn(url, login) {
    const person = new Person(url, login);
    const answer = await person.send('POST', 'identity/session', { login, password: PASSWORD });
    const { csrfToken, person: self } = await answer.json();
    person.id = self.id;
    person.headers = {
      cookie: answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
      'x-csrf-token': csrfToken,
    };
    return person;
  }

  send(method, path, body) {
    const isForm = body instanceof FormData;
    return fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: { ...this.headers, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
  }

  async ask(method, path, body) {
    const answer = await this.send(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}

/** What people were answered in the meantime, in order. */
export async function answersTo(act) {
  const { send } = Person.prototype;
  const texts = [];
  Person.prototype.send = async function watched(...request) {
    const answer = await send.apply(this, request);
    texts.push(await answer.clone().text());
    return answer;
  };
  try {
    await act();
  } finally {
    Person.prototype.send = send;
  }
  return texts;
}

export const credentials = (person) => ({ login: person.login, password: PASSWORD });

/** Logins of the first pupils of a school, which the seed deals out to its classes in turn, and its classes. */
async function pupilsAndClasses(database) {
  const { rows } = await database.query(
    `select a.login, m.organisation_id as "classId" from identity.account a join identity.membership m on m.person_id = a.person_id
     where m.kind = 'student' and a.login like 's1.%' order by a.id`,
  );
  return { logins: rows.slice(0, ACTIVE).map((row) => row.login), classIds: [...new Set(rows.map((row) => row.classId))] };
}

/** GIFT: a third each of true/false, multiple choice and short answer. */
export function bankFile(count) {
  const question = (i) =>
    i % 3 === 0
      ? `::Вопрос ${i}:: Число ${i} больше числа ${i + 1}. {FALSE}`
      : i % 3 === 1
        ? `::Вопрос ${i}:: Какое число идёт за числом ${i}? {=${i + 1} ~${i} ~${i + 2} ~${i + 3}}`
        : `::Вопрос ${i}:: Запишите число, которое идёт за числом ${i}. {=${i + 1}}`;
  return Array.from({ length: count }, (_, i) => question(i)).join('\n\n');
}

/** A published course and its empty bank. */
async function makeCourse(teacher, name, classIds) {
  const { id } = await teacher.ask('POST', 'courses/courses', { name });
  for (const classId of classIds) await teacher.ask('POST', `enrolment/courses/${id}/participants`, { classId, role: 'student' });
  const { version } = await teacher.ask('GET', `courses/courses/${id}`);
  await teacher.ask('PATCH', `courses/courses/${id}`, { version, state: 'published' });
  const [{ id: bankId }] = (await teacher.ask('GET', `questions/banks?courseId=${id}`)).items;
  return { id, bankId };
}

async function fillBank(teacher, bankId, count) {
  for (let from = 0; from < count; from += 500) {
    const form = new FormData();
    const part = bankFile(count)
      .split('\n\n')
      .slice(from, from + 500);
    form.set('file', new Blob([part.join('\n\n')]), 'банк.gift');
    await teacher.ask('POST', `questions/banks/${bankId}/import`, form);
  }
  const items = [];
  for (let after; items.length < count;) {
    const page = await teacher.ask(
      'GET',
      `questions/banks/${bankId}/questions?limit=200${after ? `&after=${encodeURIComponent(after)}` : ''}`,
    );
    items.push(...page.items);
    after = page.next;
    if (!after) break;
  }
  return items;
}

async function makeTest(teacher, { courseId, sectionId }, name, questions, more = {}) {
  const settings = { questions: questions.map(({ id }) => ({ questionId: id })), attemptsAllowed: 1, ...more };
  return (await teacher.ask('POST', `courses/courses/${courseId}/activities`, { sectionId, type: 'quiz', name, settings })).id;
}

/** Courses, tests and past work, made over HTTP by the people themselves; the work of the many is copied from one of them in the database. */
export async function openSchool(url, database) {
  const teacher = await Person.signIn(url, 't1.1');
  const { logins, classIds } = await pupilsAndClasses(database);
  const pupils = [];
  for (const login of logins) pupils.push(await Person.signIn(url, login));

  const main = await makeCourse(teacher, 'Большой курс', classIds);
  const other = await makeCourse(teacher, 'Курс рядом', classIds);
  for (let i = 3; i <= COURSES; i++) await makeCourse(teacher, `Курс ${i}`, classIds.slice(0, 1));
  const spare = await makeCourse(teacher, 'Курс для загрузки', []);
  const mainTests = await fillMain(teacher, main);
  const otherTests = await fillOther(teacher, other);
  for (const pupil of pupils.slice(0, CLIENTS)) Object.assign(pupil, await pastWork(pupil, mainTests, otherTests));
  const { forumId, topicIds } = await fillForum(teacher, database, main);
  const { versionIds } = await fillNetwork(teacher, database);
  const methodist = await Person.signIn(url, 't1.2');
  await database.query(
    `insert into access.role_assignment
     select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'role_id', r.id))).*
       from access.role_assignment a cross join access.role r where a.person_id = $1 and r.key = 'methodist' limit 1`,
    [methodist.id],
  );
  await copyWork(database, { courseId: main.id, personId: pupils[0].id, activityId: otherTests.regrade.id });
  return {
    teacher,
    methodist,
    pupils,
    courseId: main.id,
    bankId: main.bankId,
    forumId,
    topicIds,
    versionIds,
    soughtWords: ['задача', 'ежи', 'скорость дробь', 'номер 12345', 'нетакого'],
    spareBankId: spare.bankId,
    attemptTestId: mainTests.again,
    startTests: otherTests.starts,
    regradeTestId: otherTests.regrade.id,
    regradeQuestionId: otherTests.regrade.questionId,
  };
}

/** 21 tests of 20 questions; the last may be taken again and again. */
async function fillMain(teacher, { id: courseId, bankId }) {
  const questions = await fillBank(teacher, bankId, QUESTIONS);
  const take = (n) => questions.slice(n * TEST_QUESTIONS, (n + 1) * TEST_QUESTIONS);
  const tests = [];
  let sectionId;
  for (let s = 0; s < SECTIONS; s++) {
    ({ id: sectionId } = await teacher.ask('POST', `courses/courses/${courseId}/sections`, { name: `Четверть ${s + 1}` }));
    for (let i = 0; i < TESTS_PER_SECTION; i++)
      tests.push(await makeTest(teacher, { courseId, sectionId }, `Проверка ${s + 1}.${i + 1}`, take(tests.length)));
  }
  const again = await makeTest(teacher, { courseId, sectionId }, 'Тренировка', take(tests.length), { attemptsAllowed: null });
  return { tests, again };
}

async function fillOther(teacher, { id: courseId, bankId }) {
  const questions = await fillBank(teacher, bankId, OTHER_QUESTIONS);
  const { id: sectionId } = await teacher.ask('POST', `courses/courses/${courseId}/sections`, { name: 'Раздел' });
  const make = (name, chosen) => makeTest(teacher, { courseId, sectionId }, name, chosen);
  const starts = [];
  for (let i = 0; i < START_TESTS; i++)
    starts.push(await make(`Начало ${i + 1}`, questions.slice(i * TEST_QUESTIONS, (i + 1) * TEST_QUESTIONS)));
  const trueFalse = questions.filter(({ type }) => type === 'truefalse');
  const long = await make('Долгий тест', trueFalse.slice(0, LONG_TEST_QUESTIONS));
  const regrade = await make('Пересчёт', questions.slice(0, TEST_QUESTIONS));
  return {
    starts,
    long,
    regrade: { id: regrade, questionId: questions.slice(0, TEST_QUESTIONS).find(({ type }) => type === 'truefalse').id },
  };
}

/** Finishes all tests but the last, which stays open for the page of an attempt; begins the long one, and does the one that is regraded. */
async function pastWork(pupil, { tests }, { long, regrade }) {
  const begin = (activityId) => pupil.ask('POST', `quiz/activities/${activityId}/attempts`, {});
  const finish = ({ id }) => pupil.ask('POST', `quiz/attempts/${id}/finish`);
  for (const activityId of tests.slice(0, -1)) await finish(await begin(activityId));
  const open = await begin(tests.at(-1));
  const answering = await begin(long);
  const whole = await begin(regrade.id);
  const answers = whole.slots.map(({ number, questionType, sequence }) => ({
    slot: number,
    response: responseTo(questionType, number),
    sequence: sequence + 1,
  }));
  await pupil.ask('PUT', `quiz/attempts/${whole.id}/answers`, { answers });
  await finish(whole);
  return {
    openAttemptId: open.id,
    slots: answering.slots.map(({ number, sequence }) => ({ attemptId: answering.id, number, sequence })),
    turn: 0,
  };
}

/** A forum as it is after some years. The pupils who do something have read nearly all of it. */
async function fillForum(teacher, database, { id: courseId }) {
  const { sections } = await teacher.ask('GET', `courses/courses/${courseId}`);
  const { id: forumId } = await teacher.ask('POST', `courses/courses/${courseId}/activities`, {
    ...{ sectionId: sections[0].id, type: 'forum', name: 'Разговор', settings: { kind: 'general' } },
  });
  await database.query(
    `create temporary table said as
     select n, k, make_interval(hours => n - ${TOPICS} - 100, mins => k) as ago, null::uuid as topic_id, null::uuid as id
     from generate_series(1, ${TOPICS}) n cross join generate_series(0, ${POSTS_IN_TOPIC - 1}) k`,
  );
  await database.query(`update said set id = uuidv7(ago)`);
  await database.query(`update said set topic_id = first.id from said first where first.n = said.n and first.k = 0`);
  await database.query(
    `insert into forum.topic (id, board_id, kind, title, created_at, last_post_id)
     select topic_id, $1, 'discussion', 'Тема ' || n || ' о разном', now() + min(ago), (array_agg(id order by id desc))[1] from said group by topic_id, n`,
    [forumId],
  );
  await database.query(
    `insert into forum.post (id, topic_id, author_id, starts, text, created_at)
     select said.id, said.topic_id, people[1 + (n + k) % cardinality(people)], k = 0,
            '<p>' || words[1 + (n * 7 + k) % 10] || ' и ' || words[1 + (n + k * 3) % 10] || ' номер ' || n * 100 + k
              || repeat('. Так мы думали об этом на уроке', 5) || '.</p><p>А что думаете вы?</p>', now() + ago
     from said cross join (select array_agg(person_id order by person_id) as people from enrolment.participant where course_id = $1 and role = 'student')
     cross join (select string_to_array('задача ёжик дробь скорость опыт рассказ карта рисунок формула правило', ' ') as words)`,
    [courseId],
  );
  await database.query(
    `insert into forum.reading (topic_id, person_id, last_read_id)
     select t.id, p.person_id, t.last_post_id from forum.topic t
     cross join (select m.person_id from identity.account m where m.login like 's1.%' order by m.id limit ${ACTIVE}) p
     where t.board_id = $1 and t.id not in (select id from forum.topic where board_id = $1 order by last_post_id desc limit ${NEWS})`,
    [forumId],
  );
  const { rows } = await database.query(`select id from forum.topic where board_id = $1 order by last_post_id desc limit 200`, [forumId]);
  await database.query(`drop table said`);
  return { forumId, topicIds: rows.map(({ id }) => id) };
}

/** Fifty schools that share materials, each of ten questions; every second one has gone on since copies of it were taken. */
async function fillNetwork(teacher, database) {
  const one = async (text, values) => (await database.query(text, values)).rows[0];
  const { id: schoolId } = await one(
    `select organisation_id as id from identity.membership where person_id = $1 and kind = 'staff' limit 1`,
    [teacher.id],
  );
  await database.query(
    `insert into identity.organisation (id, kind, parent_id, name, path, time_zone)
     select n.id, o.kind, o.parent_id, 'Школа сети ' || n.n, o.path[:cardinality(o.path) - 1] || n.id, o.time_zone
       from identity.organisation o cross join (select n, uuidv7() as id from generate_series(2, ${PARTNERS}) n) n where o.id = $1`,
    [schoolId],
  );
  const { id: agreementId } = await one(`insert into partnership.agreement (id, created_at) values (uuidv7(), now()) returning id`);
  await database.query(
    `insert into partnership.terms (agreement_id, number, proposed_at, proposed_by, scopes, text, title) values ($1, 1, now(), $2, '{network.materials}', '', 'Сеть')`,
    [agreementId, schoolId],
  );
  await database.query(
    `insert into partnership.party (agreement_id, number, school_id, state, answered_at)
     select $1, 1, id, 'accepted', now() from identity.organisation where id = $2 or name like 'Школа сети %'`,
    [agreementId, schoolId],
  );
  await database.query(
    `create temporary table published as
     select n, uuidv7(make_interval(mins => n - ${MATERIALS})) as id, uuidv7(make_interval(mins => n - ${2 * MATERIALS})) as first,
            uuidv7(make_interval(mins => n - ${MATERIALS})) as second, schools[1 + n % cardinality(schools)] as school_id
       from generate_series(1, ${MATERIALS}) n
      cross join (select array_agg(id) as schools from identity.organisation where id = $1 or name like 'Школа сети %') s`,
    [schoolId],
  );
  await database.query(
    `insert into network.material (id, school_id, kind, object_id, created_by, created_at) select id, school_id, 'category', id, $1, now() from published`,
    [teacher.id],
  );
  await database.query(
    `insert into network.version (id, material_id, number, title, description, subject, class_from, class_to, topic, licence, rights, age_mark, adapted, digest,
                                  parts, created_by, created_at, state)
     select v.id, p.id, v.number, words[1 + n % 10] || ' и ' || words[1 + n * 7 % 10] || ' номер ' || n, repeat('Задания для урока и дома. ', 8), subjects[1 + n % 4],
            1 + n % 9, 2 + n % 9, words[1 + n * 3 % 10], 'cc-by', 'Сочинено в школе', '6+', '{}', n || '.' || v.number, 10, $1, now(), 'published'
       from published p
      cross join lateral (values (p.first, 1), (p.second, 2)) v (id, number)
      cross join (select string_to_array('задача ёжик дробь скорость опыт рассказ карта рисунок формула правило', ' ') as words,
                         string_to_array('Математика Физика Русский История', ' ') as subjects) w
      where v.number = 1 or n % 2 = 0`,
    [teacher.id],
  );
  await database.query(
    `update network.material m
        set published_id = v.id, search = to_tsvector('russian', replace(v.title || ' ' || v.topic || ' ' || v.subject || ' ' || v.description, 'ё', 'е'))
       from published p join network.version v on v.id = case when n % 2 = 0 then p.second else p.first end where p.id = m.id`,
  );
  await database.query(`insert into network.author (version_id, place, person_id) select id, 1, created_by from network.version`);
  await database.query(
    `insert into network.part (digest, kind, data)
     select 'bench ' || n, 'question', jsonb_build_object('name', 'Вопрос ' || n, 'definition.text', repeat('Сколько будет? ', 20)) from generate_series(0, 4999) n`,
  );
  await database.query(
    `insert into network.version_part (version_id, part_id, place, digest)
     select v.id, gen_random_uuid(), k, 'bench ' || (p.n * 10 + k) % 5000
       from network.version v join published p on p.id = v.material_id cross join generate_series(0, 9) k`,
  );
  await database.query(
    `insert into network.copy (id, material_id, version_id, school_id, person_id, object_id, taken_at)
     select uuidv7(make_interval(mins => c - ${COPIES})), p.id, p.first, $1, case when c % ${Math.floor(COPIES / OWN_COPIES)} = 0 then $2::uuid end, gen_random_uuid(), now()
       from generate_series(1, ${COPIES}) c join published p on p.n = 1 + c * 7919 % ${MATERIALS}`,
    [schoolId, teacher.id],
  );
  const { rows } = await database.query(`select published_id as id from network.material order by id desc limit 200`);
  await database.query(`drop table published`);
  await database.query(`analyze network.material, network.version, network.version_part, network.copy, network.part, network.author`);
  return { versionIds: rows.map(({ id }) => id) };
}

/** What a pupil answers to the questions of the bank: sometimes right. */
export const responseTo = (questionType, turn) =>
  questionType === 'truefalse'
    ? { answer: turn % 2 === 0 }
    : questionType === 'multichoice'
      ? { choices: [turn % 4] }
      : { answer: String(turn) };

/** The grades of one pupil for everybody in the course, and the pupil's attempt for everybody who has none. */
async function copyWork(database, { courseId, personId, activityId }) {
  await database.query(
    `insert into grades.grade
     select (jsonb_populate_record(g, jsonb_build_object('person_id', p.person_id))).*
     from grades.grade g join grades.item i on i.id = g.item_id and i.course_id = $1
     cross join enrolment.participant p
     where g.person_id = $2 and p.course_id = $1 and p.role = 'student'
       and not exists (select from grades.grade other where other.item_id = g.item_id and other.person_id = p.person_id)`,
    [courseId, personId],
  );
  await database.query(
    `create temporary table copied as
     select a.id as original, gen_random_uuid() as id, p.person_id from quiz.attempt a cross join enrolment.participant p
     where a.activity_id = $1 and a.person_id = $2 and p.course_id = $3 and p.role = 'student'
       and not exists (select from quiz.attempt other where other.activity_id = $1 and other.person_id = p.person_id)`,
    [activityId, personId, courseId],
  );
  await database.query(
    `insert into quiz.attempt select (jsonb_populate_record(a, jsonb_build_object('id', c.id, 'person_id', c.person_id))).*
     from copied c join quiz.attempt a on a.id = c.original`,
  );
  for (const table of ['question_attempt', 'step']) {
    await database.query(
      `insert into quiz.${table} select (jsonb_populate_record(x, jsonb_build_object('attempt_id', c.id))).*
       from copied c join quiz.${table} x on x.attempt_id = c.original`,
    );
  }
}

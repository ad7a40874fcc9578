// The school in which the bench works: 2000 pupils, one course with much in it, and eight pupils who have done some of it.
import pg from 'pg';

const PASSWORD = 'sreda-bench';
const STUDENTS = 2_000;
const SCHOOLS = 2;
export const CLIENTS = 8;
const COURSES = 10;
const SECTIONS = 4;
const TESTS_PER_SECTION = 5;
const BANK = 300;
/** Tests that stay open, for answers; many questions, so that none gets hundreds of answers. */
const LONG_TESTS = 4;
const LONG_TEST_QUESTIONS = 50;

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

export const credentials = (person) => ({ login: person.login, password: PASSWORD });

/** Logins of pupils of one class, which the seed deals out in turn, and the id of the class. */
async function classmates(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select a.login, m.organisation_id as "classId" from identity.account a join identity.membership m on m.person_id = a.person_id
     where m.kind = 'student' and m.organisation_id =
       (select f.organisation_id from identity.account b join identity.membership f on f.person_id = b.person_id where b.login = 's1.1')
     order by a.id limit $1`,
    [CLIENTS],
  );
  await client.end();
  return { classId: rows[0].classId, logins: rows.map((row) => row.login) };
}

const bankFile = () => {
  const question = (i) =>
    i % 3 === 0
      ? `::Вопрос ${i}:: Число ${i} больше числа ${i + 1}. {FALSE}`
      : i % 3 === 1
        ? `::Вопрос ${i}:: Какое число идёт за числом ${i}? {=${i + 1} ~${i} ~${i + 2} ~${i + 3}}`
        : `::Вопрос ${i}:: Запишите число, которое идёт за числом ${i}. {=${i + 1}}`;
  return Array.from({ length: BANK }, (_, i) => question(i)).join('\n\n');
};

/** Courses, tests and past work, made over HTTP by the people themselves. */
export async function openSchool(url, databaseUrl) {
  const teacher = await Person.signIn(url, 't1.1');
  const { classId, logins } = await classmates(databaseUrl);
  const pupils = await Promise.all(logins.map((login) => Person.signIn(url, login)));
  const courseIds = [];
  for (let i = 0; i < COURSES; i++) {
    const { id } = await teacher.ask('POST', 'courses/courses', { name: `Курс ${i + 1}` });
    await teacher.ask('PATCH', `courses/courses/${id}`, { version: 1, state: 'published' });
    await teacher.ask('POST', `enrolment/courses/${id}/participants`, { classId, role: 'student' });
    courseIds.push(id);
  }
  const [courseId] = courseIds;
  const [{ id: bankId }] = (await teacher.ask('GET', `questions/banks?courseId=${courseId}`)).items;
  const form = new FormData();
  form.set('file', new Blob([bankFile()]), 'банк.gift');
  await teacher.ask('POST', `questions/banks/${bankId}/import`, form);
  const questions = (await teacher.ask('GET', `questions/banks/${bankId}/questions?limit=200`)).items;
  const makeTest = async (sectionId, name, chosen) => {
    const settings = { questions: chosen.map(({ id }) => ({ questionId: id })) };
    return (await teacher.ask('POST', `courses/courses/${courseId}/activities`, { sectionId, type: 'quiz', name, settings })).id;
  };

  const trueFalse = questions.filter((q) => q.type === 'truefalse');
  const tests = [];
  const longTests = [];
  for (let s = 0; s < SECTIONS; s++) {
    const { id: sectionId } = await teacher.ask('POST', `courses/courses/${courseId}/sections`, { name: `Четверть ${s + 1}` });
    for (let i = 0; i < TESTS_PER_SECTION; i++)
      tests.push(await makeTest(sectionId, `Проверка ${s + 1}.${i + 1}`, questions.slice(i * 10, i * 10 + 10)));
    if (s < LONG_TESTS) longTests.push(await makeTest(sectionId, `Зачёт ${s + 1}`, trueFalse.slice(0, LONG_TEST_QUESTIONS)));
  }
  const states = await Promise.all(pupils.map((pupil) => pastWork(pupil, tests, longTests)));
  return { teacher, pupils: pupils.map((pupil, i) => Object.assign(pupil, states[i])), courseId, bankId };
}

/** Finishes all tests but the last, which stays open for the page of an attempt, and begins the long ones. */
async function pastWork(pupil, tests, longTests) {
  const begin = (activityId) => pupil.ask('POST', `quiz/activities/${activityId}/attempts`);
  for (const activityId of tests.slice(0, -1)) {
    const { id } = await begin(activityId);
    await pupil.ask('POST', `quiz/attempts/${id}/finish`);
  }
  const open = await begin(tests.at(-1));
  const answered = [];
  for (const activityId of longTests) {
    const { id, slots } = await begin(activityId);
    answered.push(...slots.map(({ number, sequence }) => ({ attemptId: id, number, sequence })));
  }
  return { openAttemptId: open.id, slots: answered, turn: 0 };
}

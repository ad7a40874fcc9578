// What is measured. A unit is one request (`request`), or what a person does in several (`run`). `reach`: CPU-ms of server and PostgreSQL together
// that a unit may cost. `undo` takes back what the sample for the bare server has written; it gets what the requests were answered. `units`: how many there can be.
import { CLIENTS, credentials, PASSWORD, Person, responseTo } from './school.mjs';

const get = (path) => ({ method: 'GET', path });
const pupil = ({ pupils }, client) => pupils[client];
/** A client is 25 pupils in turn: nobody takes a test a hundred times, and the grade of the last attempt lists all before it. */
function inTurn({ pupils }, person) {
  person.attempts = (person.attempts ?? 0) + 1;
  return pupils[pupils.indexOf(person) + CLIENTS * (person.attempts % (pupils.length / CLIENTS))];
}
const teacher = ({ teacher: person }) => person;
const checked = async (answer) => {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status} ${await answer.text()}`);
  return answer;
};

async function start(person, activityId) {
  return (await checked(await person.send('POST', `quiz/activities/${activityId}/attempts`, {}))).json();
}

async function removeAttempt(database, _, [begun]) {
  const { id } = JSON.parse(begun);
  for (const table of ['step', 'question_attempt']) await database.query(`delete from quiz.${table} where attempt_id = $1`, [id]);
  await database.query(`delete from quiz.attempt where id = $1`, [id]);
}

export const operations = [
  { name: 'session', as: pupil, request: () => get('identity/session') },
  { name: 'my courses', reach: 2.5, as: pupil, request: () => get('courses/courses?mine=1') },
  { name: 'course contents', reach: 4, as: pupil, request: ({ courseId }) => get(`courses/courses/${courseId}`) },
  { name: 'my grades', reach: 5, as: pupil, request: ({ courseId }) => get(`grades/courses/${courseId}/mine`) },
  { name: 'grade table', reach: 15, as: teacher, request: ({ courseId }) => get(`grades/courses/${courseId}/table?limit=100`) },
  { name: 'bank page', reach: 8, as: teacher, request: ({ bankId }) => get(`questions/banks/${bankId}/questions?limit=100`) },
  { name: 'attempt page', as: pupil, request: (_, { openAttemptId }) => get(`quiz/attempts/${openAttemptId}`) },
  {
    name: 'save answer',
    as: pupil,
    request: (_, person, { isSample }) => {
      const slot = person.slots[person.turn % person.slots.length];
      const sequence = slot.sequence + 1;
      if (!isSample) {
        slot.sequence = sequence;
        person.turn += 1;
      }
      const body = { response: { answer: sequence % 2 === 0 }, sequence };
      return { method: 'PUT', path: `quiz/attempts/${slot.attemptId}/slots/${slot.number}`, body };
    },
    undo: async (database, person) => {
      const { attemptId, number, sequence } = person.slots[person.turn % person.slots.length];
      await database.query(`delete from quiz.step where attempt_id = $1 and slot = $2 and number = $3`, [attemptId, number, sequence + 1]);
    },
  },
  {
    name: 'start an attempt',
    reach: 6,
    as: pupil,
    // Each pupil begins each test once.
    units: ({ pupils, startTests }) => pupils.length * startTests.length,
    run: ({ pupils, startTests }, _, unit) =>
      pupils[unit % pupils.length].send('POST', `quiz/activities/${startTests[Math.floor(unit / pupils.length)]}/attempts`, {}),
    undo: removeAttempt,
  },
  {
    name: 'whole attempt, 6 requests',
    reach: 20,
    as: pupil,
    run: async (school, client, unit) => {
      const person = inTurn(school, client);
      const { id, slots } = await start(person, school.attemptTestId);
      for (let from = 0; from < slots.length; from += slots.length / 4) {
        const answers = slots.slice(from, from + slots.length / 4).map(({ number, questionType, sequence }) => ({
          slot: number,
          response: responseTo(questionType, unit),
          sequence: sequence + 1,
        }));
        await (await checked(await person.send('PUT', `quiz/attempts/${id}/answers`, { answers }))).arrayBuffer();
      }
      return person.send('POST', `quiz/attempts/${id}/finish`);
    },
    undo: removeAttempt,
  },
  {
    name: 'whole attempt, as the player',
    reach: 45,
    as: pupil,
    run: async (school, client, unit) => {
      const person = inTurn(school, client);
      const { id, slots } = await start(person, school.attemptTestId);
      await (await checked(await person.send('GET', `quiz/attempts/${id}`))).arrayBuffer();
      for (const { number, questionType, sequence } of slots) {
        const body = { response: responseTo(questionType, unit), sequence: sequence + 1 };
        await (await checked(await person.send('PUT', `quiz/attempts/${id}/slots/${number}`, body))).arrayBuffer();
      }
      return person.send('POST', `quiz/attempts/${id}/finish`);
    },
    undo: removeAttempt,
  },
  { name: 'forum, list of topics', reach: 10, as: pupil, request: ({ forumId }) => get(`forum/boards/${forumId}/topics`) },
  {
    name: 'forum, topic',
    reach: 10,
    as: pupil,
    request: ({ topicIds }, person) => {
      person.looked = (person.looked ?? 0) + 1;
      return get(`forum/topics/${topicIds[person.looked % topicIds.length]}`);
    },
  },
  { name: 'forum, unread', reach: 10, as: pupil, request: ({ forumId }) => get(`forum/activities/${forumId}`) },
  {
    name: 'forum, search',
    reach: 10,
    as: pupil,
    request: ({ forumId, soughtWords }, person) => {
      person.sought = (person.sought ?? 0) + 1;
      return get(`forum/boards/${forumId}/search?q=${encodeURIComponent(soughtWords[person.sought % soughtWords.length])}`);
    },
  },
  {
    name: 'network, search',
    reach: 10,
    as: teacher,
    request: ({ soughtWords }, person) => {
      person.sought = (person.sought ?? 0) + 1;
      return get(`network/materials?q=${encodeURIComponent(soughtWords[person.sought % soughtWords.length])}`);
    },
  },
  {
    name: 'network, material',
    reach: 10,
    as: teacher,
    request: ({ versionIds }, person) => {
      person.looked = (person.looked ?? 0) + 1;
      return get(`network/versions/${versionIds[person.looked % versionIds.length]}`);
    },
  },
  { name: 'network, my copies', reach: 10, as: teacher, request: () => get('network/copies') },
  { name: 'footprint', as: pupil, request: (_, { id }) => get(`footprint/persons/${id}/statements`) },
  {
    name: 'sign-in',
    reach: 60,
    // A browser that was never here.
    as: (school, client) => new Person(school.teacher.url, pupil(school, client).login),
    request: (_, person) => ({ method: 'POST', path: 'identity/session', body: credentials(person) }),
    password: PASSWORD,
    undo: async (database, { login }) => {
      const own = `(select id from identity.account where login = $1)`;
      await database.query(
        `delete from identity.session where id = (select id from identity.session where account_id = ${own} order by created_at desc limit 1)`,
        [login],
      );
      await database.query(`delete from identity.known_device where account_id = ${own}`, [login]);
    },
  },
];

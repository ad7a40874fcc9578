// What is measured. `request` answers what the person sends next; `isSample`: it will be undone by `undo`, so nothing may be remembered of it.
import { credentials, Person } from './school.mjs';

const get = (path) => ({ method: 'GET', path });
const pupil = ({ pupils }, client) => pupils[client];
const teacher = ({ teacher: person }) => person;

export const operations = [
  { name: 'session', as: pupil, request: () => get('identity/session') },
  { name: 'my courses', as: pupil, request: () => get('courses/courses?mine=1') },
  { name: 'course page', as: pupil, request: ({ courseId }) => get(`courses/courses/${courseId}`) },
  { name: 'bank list', as: teacher, request: ({ bankId }) => get(`questions/banks/${bankId}/questions?limit=50`) },
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
  { name: 'my grades', as: pupil, request: ({ courseId }) => get(`grades/courses/${courseId}/mine`) },
  { name: 'footprint', as: pupil, request: (_, { id }) => get(`footprint/persons/${id}/statements`) },
  {
    name: 'sign-in',
    // A browser that was never here.
    as: (school, client) => new Person(school.teacher.url, pupil(school, client).login),
    request: (_, person) => ({ method: 'POST', path: 'identity/session', body: credentials(person) }),
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

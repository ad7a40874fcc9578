// Long work, done once: CPU seconds of server and PostgreSQL together.
import { setTimeout as sleep } from 'node:timers/promises';
import { bankFile, QUESTIONS } from './school.mjs';

async function finished(person, jobId) {
  for (;;) {
    const job = await person.ask('GET', `jobs/${jobId}`);
    if (job.state === 'completed') return;
    if (job.state === 'failed') throw new Error(`Job ${jobId}: ${JSON.stringify(job)}`);
    await sleep(20);
  }
}

const CATEGORY = 'Тысяча вопросов';

/** A category of a thousand questions in the spare bank. */
async function fillCategory({ teacher, spareBankId }) {
  const form = new FormData();
  form.set('file', new Blob([`$CATEGORY: ${CATEGORY}\n\n${bankFile(QUESTIONS)}`]), 'категория.gift');
  const { jobId } = await teacher.ask('POST', `questions/banks/${spareBankId}/import`, form);
  if (jobId) await finished(teacher, jobId);
}
async function publishCategory({ teacher, methodist, spareBankId }) {
  const { items } = await teacher.ask('GET', `questions/banks/${spareBankId}/categories`);
  const card = { title: CATEGORY, description: '', subject: 'Математика', classFrom: 5, classTo: 5, topic: '', licence: 'cc-by' };
  const { materialId, versionId } = await teacher.ask('POST', 'network/versions', {
    ...card,
    ...{ kind: 'category', objectId: items.find(({ name }) => name === CATEGORY).id },
    ...{ rights: 'Сочинено в школе', ageMark: '6+', adapted: [], authorIds: [teacher.id] },
  });
  const answer = await methodist.send('PUT', `network/versions/${versionId}/decision`, { decision: 'publish', reason: '' });
  if (!answer.ok) throw new Error(`Publishing answered ${answer.status} ${await answer.text()}`);
  return materialId;
}
let publishedId;

export const tasks = [
  {
    name: 'import of 1,000 questions',
    reachSeconds: 1,
    run: async ({ teacher, spareBankId }) => {
      const form = new FormData();
      form.set('file', new Blob([bankFile(QUESTIONS)]), 'банк.gift');
      const { jobId } = await teacher.ask('POST', `questions/banks/${spareBankId}/import`, form);
      if (jobId) await finished(teacher, jobId);
    },
  },
  {
    name: 'regrade of 1,000 × 20',
    reachSeconds: 8,
    // The right answer of one question is another one than it was.
    before: async ({ teacher, regradeQuestionId }) => {
      const { version, name, state, tags, definition, idNumber } = await teacher.ask('GET', `questions/questions/${regradeQuestionId}`);
      const changed = { ...definition, correct: !definition.correct };
      await teacher.ask('PUT', `questions/questions/${regradeQuestionId}`, { version, name, state, tags, idNumber, definition: changed });
    },
    run: async ({ teacher, regradeTestId }) => {
      const regrade = await teacher.ask('POST', `quiz/activities/${regradeTestId}/regrades`, { newest: true });
      await finished(teacher, regrade.jobId);
      await finished(teacher, (await teacher.ask('POST', `quiz/regrades/${regrade.id}/apply`)).jobId);
    },
  },
  {
    name: 'network, publishing of 1,000 questions',
    reachSeconds: 3,
    before: fillCategory,
    run: async (school) => {
      publishedId = await publishCategory(school);
    },
  },
  {
    name: 'network, linked copy of 1,000 questions',
    reachSeconds: 3,
    run: ({ teacher, spareBankId }) => teacher.ask('POST', `network/materials/${publishedId}/copies`, { placeId: spareBankId }),
  },
];

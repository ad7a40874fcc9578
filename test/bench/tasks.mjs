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
];

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '@sreda/testing/app';
import { makeSchool, type TestSchool } from '@sreda/testing/school';

const xml = `<quiz><question type="truefalse"><name><text>Карта</text></name>
  <questiontext format="html"><text><![CDATA[Здесь Волга? <img src="@@PLUGINFILE@@/карта.png">]]></text>
    <file name="карта.png" encoding="base64">iVBORw0=</file></questiontext>
  <generalfeedback format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/ответ.png">]]></text>
    <file name="ответ.png" encoding="base64">iVBORw0K</file></generalfeedback>
  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startTestApp();
  school = await makeSchool(app, 'Лицей');
}, 60_000);
afterAll(() => app.close(), 60_000);

interface Attempt {
  readonly id: string;
  readonly slots: readonly { readonly view: { readonly text: { readonly text: string } } }[];
}

describe('a picture of a question', () => {
  it('is there for the student, and that of the explanation only after the end', async () => {
    const teacher = school.teacher.client;
    const courseId = (await teacher.post<{ id: string }>('courses/courses', { name: 'География' })).json.id;
    await teacher.patch(`courses/courses/${courseId}`, { version: 1, state: 'published' });
    const sectionId = (await teacher.post<{ id: string }>(`courses/courses/${courseId}/sections`, { name: 'Реки' })).json.id;
    await teacher.post(`enrolment/courses/${courseId}/participants`, { classId: school.classId, role: 'student' });
    const bankId = (await teacher.get<{ items: { id: string }[] }>(`questions/banks?courseId=${courseId}`)).json.items[0]?.id ?? '';
    await teacher.upload(`questions/banks/${bankId}/import`, 'реки.xml', xml);
    const { items } = (await teacher.get<{ items: { id: string }[] }>(`questions/banks/${bankId}/questions`)).json;
    const settings = { questions: items.map(({ id }) => ({ questionId: id })) };
    const activity = { sectionId, type: 'quiz', name: 'Реки', settings };
    const activityId = (await teacher.post<{ id: string }>(`courses/courses/${courseId}/activities`, activity)).json.id;

    const student = school.student.client;
    const attempt = (await student.post<Attempt>(`quiz/activities/${activityId}/attempts`)).json;
    const [, address = ''] = /src="\/api\/v1\/([^"]+)"/.exec(attempt.slots[0]?.view.text.text ?? '') ?? [];
    const explanation = address.replace(encodeURIComponent('карта'), encodeURIComponent('ответ'));
    const status = async (who: 'student' | 'classmate' | 'teacher', what: string) => (await school[who].client.get(what)).status;
    expect(await status('student', address)).toBe(200);
    expect(await status('teacher', address)).toBe(200);
    expect(await status('classmate', address)).not.toBe(200);
    expect(await status('student', explanation)).toBe(404);
    await student.post(`quiz/attempts/${attempt.id}/finish`);
    expect(await status('student', explanation)).toBe(200);
  });
});

import { expect, it } from '@jest/globals';
import { PackageHost } from '@sreda/kernel';
import { points } from '@sreda/plugin-sdk';
import { describeAvailabilityConditions } from '@sreda/testing/availability-condition';

const unknown = '01980000-0000-7000-8000-0000000000ff';

const contracts: Parameters<typeof describeAvailabilityConditions>[0] = {
  date: () =>
    Promise.resolve({
      configs: [
        { from: '2020-09-01T05:00:00.000Z' },
        { until: '2020-10-01T05:00:00.000Z' },
        { from: '2020-09-01T05:00:00.000Z', until: '2020-12-31T05:00:00.000Z' },
      ],
      wrong: [
        { config: {}, field: 'from', code: 'required' },
        { config: { from: 'завтра' }, field: 'from', code: 'pattern' },
        { config: { from: '2020-09-02T05:00:00.000Z', until: '2020-09-01T05:00:00.000Z' }, field: 'until', code: 'before-opening' },
      ],
    }),
  completion: async ({ school, addActivity }) => {
    const activityId = await addActivity('Проверочная');
    return {
      configs: [
        { activityId, state: 'complete' },
        { activityId, state: 'passed' },
        { activityId, state: 'failed' },
      ],
      wrong: [
        { config: { activityId }, field: 'state', code: 'one-of' },
        { config: { activityId: unknown, state: 'complete' }, field: 'activityId', code: 'unknown-activity' },
      ],
      remove: () => school.teacher.client.delete(`courses/activities/${activityId}`),
    };
  },
  grade: async ({ school, addActivity }) => {
    const activityId = await addActivity('Контрольная');
    return {
      configs: [
        { activityId, min: 60 },
        { activityId, below: 40 },
        { activityId, min: 40, below: 60 },
      ],
      wrong: [
        { config: { activityId }, field: 'min', code: 'required' },
        { config: { activityId, min: 60, below: 60 }, field: 'below', code: 'too-small' },
        { config: { activityId: unknown, min: 60 }, field: 'activityId', code: 'unknown-activity' },
      ],
      remove: () => school.teacher.client.delete(`courses/activities/${activityId}`),
    };
  },
  group: async ({ school, courseId }) => {
    const { client } = school.teacher;
    const { id: groupId } = (await client.post<{ id: string }>(`enrolment/courses/${courseId}/groups`, { name: 'Первая' })).json;
    await client.patch(`enrolment/groups/${groupId}`, { version: 1, personIds: [school.student.id] });
    return {
      configs: [{ groupId }],
      holdsFor: { student: true, classmate: false },
      wrong: [
        { config: {}, field: 'groupId', code: 'id' },
        { config: { groupId: unknown }, field: 'groupId', code: 'unknown-group' },
      ],
      remove: () => client.delete(`enrolment/groups/${groupId}`),
    };
  },
};

describeAvailabilityConditions(contracts);

it('is a contract that every kind of condition is held to', async () => {
  const { packages } = await PackageHost.load();
  const contributed = packages.flatMap(({ server }) => server.contributes ?? []).filter(({ point }) => point.id === points.availability.id);
  expect(contributed.map(({ key }) => key).sort()).toEqual(Object.keys(contracts).sort());
});

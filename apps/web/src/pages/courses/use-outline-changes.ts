import { $api, api, type Course, removeLater, toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placeOf, type Place, withActivityAt, withItemBefore } from './outline-order.js';

type Section = Course['sections'][number];
type Activity = Section['activities'][number];

/** Everything that changes the outline of a course. What is moved is seen in its new place at once; what fails says so and goes back. */
export function useOutlineChanges(course: Course) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const { queryKey } = $api.queryOptions('get', '/courses/courses/{courseId}', { params: { path: { courseId: course.id } } });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey });
  const say = (error: unknown): void => toast(problemText(error).message);

  async function run(send: () => Promise<unknown>, expected?: (course: Course) => Course): Promise<boolean> {
    if (expected) client.setQueryData<Course>(queryKey, (before) => before && expected(before));
    try {
      await send();
      return true;
    } catch (error) {
      say(error);
      return false;
    } finally {
      await refresh();
    }
  }

  const place = (id: string, to: Place): Promise<boolean> =>
    run(
      () => api.PUT('/courses/activities/{activityId}/place', { params: { path: { activityId: id } }, body: to }),
      (before) => ({ ...before, sections: withActivityAt<Activity, Section>(before.sections, id, to) }),
    );
  const placeSection = (id: string, before: string | null): Promise<boolean> =>
    run(
      () => api.PUT('/courses/sections/{sectionId}/place', { params: { path: { sectionId: id } }, body: { before } }),
      (old) => ({ ...old, sections: withItemBefore(old.sections, id, before) }),
    );

  return {
    refresh,
    move: async (activity: Activity, to: Place): Promise<void> => {
      const from = placeOf(course.sections, activity.id);
      if (from?.sectionId === to.sectionId && from.before === to.before) return;
      if ((await place(activity.id, to)) && from)
        toast(t('web.outline.moved', { name: activity.name }), { undo: () => void place(activity.id, from) });
    },
    moveSection: async (section: Section, before: string | null): Promise<void> => {
      const at = course.sections.findIndex(({ id }) => id === section.id);
      const from = course.sections[at + 1]?.id ?? null;
      if (from === before) return;
      if (await placeSection(section.id, before))
        toast(t('web.outline.moved', { name: section.name }), { undo: () => void placeSection(section.id, from) });
    },
    show: (activity: Activity, visible: boolean) =>
      run(() =>
        api.PATCH('/courses/activities/{activityId}', {
          params: { path: { activityId: activity.id } },
          body: { version: activity.version, visible },
        }),
      ),
    showSection: (section: Section, visible: boolean) =>
      run(() =>
        api.PATCH('/courses/sections/{sectionId}', {
          params: { path: { sectionId: section.id } },
          body: { version: section.version, visible },
        }),
      ),
    remove: (activity: Activity): void =>
      removeLater({
        id: activity.id,
        text: t('web.outline.removed', { name: activity.name }),
        send: () => api.DELETE('/courses/activities/{activityId}', { params: { path: { activityId: activity.id } } }).finally(refresh),
        onError: say,
      }),
    removeSection: (section: Section): void =>
      removeLater({
        id: section.id,
        text: t('web.outline.removed-section', { name: section.name, count: section.activities.length }),
        send: () => api.DELETE('/courses/sections/{sectionId}', { params: { path: { sectionId: section.id } } }).finally(refresh),
        onError: say,
      }),
  };
}

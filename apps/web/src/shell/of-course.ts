import type { PluginWeb } from '@sreda/ui';

/** Whether an address is that of a page, or of one below it. */
export const isAt = (pathname: string, page: string): boolean => pathname === page || pathname.startsWith(`${page}/`);
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a page may be one of the course: its own, or that of an activity, whose address does not say in which course it is. */
export function isOfCourse(pathname: string, courseId: string, plugins: readonly PluginWeb[]): boolean {
  return isAt(pathname, `/courses/${courseId}`) || isOfActivity(pathname, plugins);
}

/** Whether a page is one of an activity, of whichever course. */
function isOfActivity(pathname: string, plugins: readonly PluginWeb[]): boolean {
  const id = pathname.split('/')[2] ?? '';
  const kinds = plugins.flatMap(({ activities = {} }) => Object.values(activities));
  return UUID.test(id) && kinds.some((kind) => isAt(pathname, kind.path(id)));
}

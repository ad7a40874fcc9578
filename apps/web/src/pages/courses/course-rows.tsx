import {
  $api,
  Badge,
  type CourseState,
  EmptyState,
  IconArchive,
  IconBook2,
  IconEyeOff,
  MoreRows,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  useSession,
} from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Category, grouped } from './categories.js';

/** Courses that I see, by name, under their categories when these are given; `which` narrows them. */
export function CourseRows({
  empty,
  action,
  which,
  categories = [],
}: {
  empty: string;
  action?: ReactNode;
  which?: { readonly mine?: boolean; readonly state?: CourseState | 'current'; readonly categoryId?: string; readonly q?: string };
  categories?: readonly Category[];
}) {
  const { t } = useTranslation();
  const session = useSession();
  const courses = $api.useInfiniteQuery('get', '/courses/courses', { params: { query: { ...which, limit: 100 } } }, paged);
  const organisationName = (id: string): string | undefined =>
    session.organisation?.id === id ? undefined : session.organisations.find((o) => o.id === id)?.name;
  const rows = rowsOf(courses);
  const groups = grouped(categories, rows);
  const list = (items: typeof rows, label?: string) => (
    <RowList label={label}>
      {items.map((course) => (
        <Row
          key={course.id}
          to={`/courses/${course.id}`}
          icon={IconBook2}
          title={course.name}
          detail={[
            ...course.roles.filter((r) => !r.endsWith('student')).map((r) => t(`web.roles.${r}`)),
            ...[organisationName(course.organisationId)].filter((n) => n !== undefined),
          ].join(' · ')}
          end={
            course.state === 'draft' ? (
              <Badge icon={IconEyeOff}>{t('web.courses.state-draft')}</Badge>
            ) : course.state === 'archived' ? (
              <Badge icon={IconArchive}>{t('web.courses.state-archived')}</Badge>
            ) : undefined
          }
        />
      ))}
    </RowList>
  );
  return (
    <QueryView
      query={courses}
      skeleton={<Skeleton shape="rows" lines={3} />}
      isEmpty={() => rows.length === 0}
      empty={
        <EmptyState icon={IconBook2} title={t('web.courses.none')} action={action}>
          {empty}
        </EmptyState>
      }
    >
      {() => (
        <>
          {groups.length === 1 && groups[0]?.id === null
            ? list(rows)
            : groups.map(({ id, title, courses: items }) => (
                <Section key={id ?? ''} title={title || t('web.courses.no-category')}>
                  {list(items, title)}
                </Section>
              ))}
          <MoreRows query={courses} />
        </>
      )}
    </QueryView>
  );
}

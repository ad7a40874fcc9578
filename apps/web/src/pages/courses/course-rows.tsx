import {
  $api,
  Badge,
  type CourseState,
  EmptyState,
  IconArchive,
  IconBook2,
  IconEyeOff,
  QueryView,
  Row,
  RowList,
  Skeleton,
  useSession,
} from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Courses that I see, by name; `which` narrows them. */
export function CourseRows({
  empty,
  action,
  which,
}: {
  empty: string;
  action?: ReactNode;
  which?: { readonly mine?: boolean; readonly state?: CourseState };
}) {
  const { t } = useTranslation();
  const session = useSession();
  const courses = $api.useQuery('get', '/courses/courses', { params: { query: { ...which, limit: 200 } } });
  const organisationName = (id: string): string | undefined =>
    session.organisation?.id === id ? undefined : session.organisations.find((o) => o.id === id)?.name;
  return (
    <QueryView
      query={courses}
      skeleton={<Skeleton shape="rows" lines={3} />}
      isEmpty={(data) => data.items.length === 0}
      empty={
        <EmptyState icon={IconBook2} title={t('web.courses.none')} action={action}>
          {empty}
        </EmptyState>
      }
    >
      {({ items }) => (
        <RowList>
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
      )}
    </QueryView>
  );
}

import { $api, IconButton, IconUsers, IconX, Row, RowList, Section, toast, useFormat, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** Classes with which the course goes along: who joins them joins the course. */
export function FollowedClasses({ courseId, mayManage }: { courseId: string; mayManage: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const format = useFormat();
  const problemText = useProblem();
  const path = { params: { path: { courseId } } };
  const query = $api.useQuery('get', '/enrolment/courses/{courseId}/classes', path);
  const refresh = () => client.invalidateQueries();
  const onError = (error: unknown): void => toast(problemText(error).message);
  const follow = $api.useMutation('post', '/enrolment/courses/{courseId}/participants', { onSuccess: refresh, onError });
  const unfollow = $api.useMutation('delete', '/enrolment/courses/{courseId}/classes/{classId}', { onSuccess: refresh, onError });
  const classes = query.data?.items ?? [];
  if (classes.length === 0) return null;
  const remove = (classId: string, name: string): void =>
    unfollow.mutate(
      { params: { path: { courseId, classId } } },
      {
        onSuccess: () =>
          toast(t('web.classes-followed.removed', { name }), {
            undo: () => follow.mutate({ ...path, body: { classId, role: 'student' } }),
          }),
      },
    );
  return (
    <Section title={t('web.classes-followed.title')}>
      <p className="muted">{t('web.classes-followed.about')}</p>
      <RowList>
        {classes.map(({ classId, name, until }) => (
          <Row
            key={classId}
            icon={IconUsers}
            title={name}
            detail={until ? t('web.participants.until-day', { when: format.moment(until) }) : undefined}
            end={
              mayManage && (
                <IconButton icon={IconX} label={t('web.classes-followed.remove', { name })} onClick={() => remove(classId, name)} />
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}

import {
  $api,
  Button,
  Dialog,
  IconUser,
  IconX,
  IconButton,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  useCan,
  useFormat,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastMoment } from './days.js';
import { GiveClassTeacher } from './give-class-teacher.js';
import { useEndRole } from './use-end-role.js';

/** Class teachers of a class, a substitute with the last day. */
export function ClassTeachers({ classId, schoolId }: { classId: string; schoolId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useCan()('identity:manage-roles');
  const client = useQueryClient();
  const [giving, setGiving] = useState(false);
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/class-teachers', {
    params: { path: { organisationId: classId } },
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/identity/organisations/{organisationId}/class-teachers'] });
  const end = useEndRole(refresh);
  return (
    <Section
      title={t('web.class.teachers')}
      actions={mayManage && <Button onClick={() => setGiving(true)}>{t('web.class.give-teacher')}</Button>}
    >
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={1} />}
        isEmpty={(d) => d.items.length === 0}
        empty={<p className="muted">{t('web.class.no-teacher')}</p>}
      >
        {({ items }) => (
          <RowList label={t('web.class.teachers')}>
            {items.map((teacher) => (
              <Row
                key={teacher.id}
                icon={IconUser}
                to={`/admin/people/${teacher.personId}`}
                title={teacher.name}
                detail={[
                  ...(teacher.until ? [t('web.people.until', { date: format.day(lastMoment(teacher.until)) })] : []),
                  ...(teacher.reason ? [teacher.reason] : []),
                ].join(' · ')}
                end={
                  mayManage && (
                    <IconButton
                      icon={IconX}
                      label={t('web.class.end-teacher', { name: teacher.name })}
                      onClick={() => end(teacher.personId, { ...teacher, role: 'class-teacher', organisationId: classId })}
                    />
                  )
                }
              />
            ))}
          </RowList>
        )}
      </QueryView>
      <Dialog open={giving} onClose={() => setGiving(false)} title={t('web.class.give-teacher')}>
        <GiveClassTeacher
          classId={classId}
          schoolId={schoolId}
          done={() => {
            setGiving(false);
            void refresh();
          }}
        />
      </Dialog>
    </Section>
  );
}

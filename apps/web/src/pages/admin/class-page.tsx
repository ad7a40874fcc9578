import { $api, Button, ButtonLink, Dialog, IconPencil, IconPrinter, Page, QueryView, useCan, useParam, useSession } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassTeachers } from './class-teachers.js';
import { Pupils } from './pupils.js';
import { RenameClass } from './rename-class.js';
import { useSchool } from './use-school.js';

/** One class: who teaches it, who is in it, and the slips. */
export default function ClassPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { person } = useSession();
  const classId = useParam('classId');
  const { organisationId, crumbs } = useSchool();
  const [renaming, setRenaming] = useState(false);
  const path = { params: { path: { organisationId: classId } } };
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}', path);
  const teachers = $api.useQuery('get', '/identity/organisations/{organisationId}/class-teachers', path);
  // Of a role at the class itself the session does not tell.
  const mayPrint = can('identity:print-slips') || teachers.data?.items.some((teacher) => teacher.personId === person.id);
  return (
    <Page
      title={query.data ? t('web.class.title', { name: query.data.name }) : ''}
      crumbs={[...crumbs, { to: '/admin/classes', label: t('web.admin.classes') }]}
      actions={
        <>
          {can('identity:manage-organisation') && (
            <Button icon={IconPencil} onClick={() => setRenaming(true)}>
              {t('web.class.rename')}
            </Button>
          )}
          {mayPrint && (
            <ButtonLink kind="primary" to={`/admin/classes/${classId}/slips`} icon={IconPrinter}>
              {t('web.class.slips')}
            </ButtonLink>
          )}
        </>
      }
    >
      <QueryView query={query}>
        {({ parentId }) => (
          <>
            <ClassTeachers classId={classId} schoolId={parentId ?? organisationId} />
            <Pupils classId={classId} schoolId={parentId ?? organisationId} />
            <Dialog open={renaming} onClose={() => setRenaming(false)} title={t('web.class.rename')}>
              <RenameClass classId={classId} schoolId={parentId ?? organisationId} done={() => setRenaming(false)} />
            </Dialog>
          </>
        )}
      </QueryView>
    </Page>
  );
}

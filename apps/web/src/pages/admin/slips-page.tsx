import { $api, Button, IconPrinter, Notice, Page, useProblem, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Slip } from './slip.js';
import { useSchool } from './use-school.js';
import './admin.css';

/** Sign-in slips of a class. Making them ends the slips made before, so it waits for a press. */
export default function SlipsPage() {
  const { t } = useTranslation();
  const problemText = useProblem();
  const classId = useParam('classId');
  const { organisationId, crumbs } = useSchool();
  const classes = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', { params: { path: { organisationId } } });
  const name = classes.data?.items.find((c) => c.id === classId)?.name ?? '';
  const make = $api.useMutation('post', '/identity/classes/{organisationId}/slips');
  return (
    <Page
      title={t('web.slips.title', { name })}
      crumbs={[...crumbs, { to: '/admin/classes', label: t('web.admin.classes') }]}
      actions={
        make.data && (
          <Button kind="primary" icon={IconPrinter} onClick={() => print()}>
            {t('web.slips.print')}
          </Button>
        )
      }
    >
      {make.error && <Notice kind="bad">{problemText(make.error).message}</Notice>}
      {make.data ? (
        <>
          <p className="muted no-print">{t('web.slips.once')}</p>
          <div className="slips">
            {make.data.items.map((slip) => (
              <Slip key={slip.personId} slip={slip} />
            ))}
          </div>
        </>
      ) : (
        <>
          <p>{t('web.slips.about')}</p>
          <div>
            <Button kind="primary" busy={make.isPending} onClick={() => make.mutate({ params: { path: { organisationId: classId } } })}>
              {t('web.slips.make')}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

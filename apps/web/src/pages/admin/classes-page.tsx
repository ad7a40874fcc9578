import {
  $api,
  api,
  Button,
  Dialog,
  EmptyState,
  Form,
  IconPlus,
  IconUsers,
  Page,
  QueryView,
  Row,
  RowList,
  SelectField,
  Skeleton,
  TextField,
  useCan,
  useForm,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gradeOptions } from './grade-options.js';
import { Promotion } from './promotion.js';
import { useSchool } from './use-school.js';

function NewClass({ organisationId, done }: { organisationId: string; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { grade: '5', letter: '' },
    check: (v) => ({ letter: v.letter.trim() ? undefined : t('field.required') }),
    send: async ({ grade, letter }) => {
      await api.POST('/identity/organisations/{organisationId}/classes', {
        params: { path: { organisationId } },
        body: { grade: Number(grade), letter: letter.trim() },
      });
      await client.invalidateQueries({ queryKey: ['get', '/identity/organisations/{organisationId}/classes'] });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.classes.create')}>
      <SelectField {...form.field('grade')} label={t('web.classes.grade')} options={gradeOptions} />
      <TextField {...form.field('letter')} label={t('web.classes.letter')} help={t('web.classes.letter-help')} maxLength={10} />
    </Form>
  );
}

export default function ClassesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { organisationId, crumbs } = useSchool();
  const [dialog, setDialog] = useState<'new' | 'promotion' | null>(null);
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', { params: { path: { organisationId } } });
  const add = can('identity:manage-organisation') && (
    <Button kind="primary" icon={IconPlus} onClick={() => setDialog('new')}>
      {t('web.classes.add')}
    </Button>
  );
  return (
    <Page
      title={t('web.admin.classes')}
      crumbs={crumbs}
      actions={
        <>
          {can('identity:promote-classes') && <Button onClick={() => setDialog('promotion')}>{t('web.promotion.title')}</Button>}
          {add}
        </>
      }
    >
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={(d) => d.items.length === 0}
        empty={
          <EmptyState icon={IconUsers} title={t('web.classes.none')} action={add}>
            {t('web.classes.none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <RowList>
            {items.map((c) => (
              <Row
                key={c.id}
                icon={IconUsers}
                to={`/admin/classes/${c.id}`}
                title={c.name}
                detail={t('web.count.students', { count: c.students })}
              />
            ))}
          </RowList>
        )}
      </QueryView>
      <Dialog open={dialog === 'new'} onClose={() => setDialog(null)} title={t('web.classes.add')}>
        <NewClass organisationId={organisationId} done={() => setDialog(null)} />
      </Dialog>
      <Dialog open={dialog === 'promotion'} onClose={() => setDialog(null)} title={t('web.promotion.title')}>
        <Promotion organisationId={organisationId} done={() => setDialog(null)} />
      </Dialog>
    </Page>
  );
}

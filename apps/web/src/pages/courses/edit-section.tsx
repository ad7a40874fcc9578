import { RichTextField } from '@sreda/editor';
import { $api, api, Form, QueryView, Skeleton, TextField, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

interface Editable {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly version: number;
}

/** Name and text of a section; the text is read as its author wrote it, not as it is shown. */
export function EditSection({ sectionId, done }: { sectionId: string; done: () => Promise<void> }) {
  const query = $api.useQuery('get', '/courses/sections/{sectionId}', { params: { path: { sectionId } } }, { gcTime: 0 });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} />}>
      {(section) => <SectionForm section={section} done={done} />}
    </QueryView>
  );
}

function SectionForm({ section, done }: { section: Editable; done: () => Promise<void> }) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { name: section.name, text: section.text },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.course.name-missing') }),
    send: async ({ name, text }) => {
      await api.PATCH('/courses/sections/{sectionId}', {
        params: { path: { sectionId: section.id } },
        body: { version: section.version, name: name.trim(), text },
      });
      await done();
    },
  });
  return (
    <Form form={form} submit={t('web.outline.save')}>
      <TextField {...form.field('name')} label={t('web.course.section-name')} maxLength={250} />
      <RichTextField
        label={t('web.outline.section-text')}
        help={t('web.outline.section-text-help')}
        value={form.values.text}
        onChange={(text) => form.set('text', text)}
        error={form.field('text').error}
        optional
        minimal
      />
    </Form>
  );
}

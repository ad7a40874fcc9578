import { api, Form, Row, RowList, Section, sessionOptions, TextField, toast, useForm, useSession } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** A guardian links a child with the code that the school has printed. */
export function Children() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { children } = useSession();
  const form = useForm({
    initial: { code: '' },
    check: (v) => ({ code: v.code.trim() ? undefined : t('web.account.child-code-missing') }),
    send: async ({ code }) => {
      const { data } = await api.POST('/identity/me/children', { body: { code: code.trim() } });
      form.reset({ code: '' });
      if (data) toast(t('web.account.child-added', { name: data.name }));
      await client.invalidateQueries({ queryKey: sessionOptions.queryKey });
    },
  });
  return (
    <Section title={t('web.account.children')}>
      {children.length > 0 && (
        <RowList>
          {children.map((child) => (
            <Row key={child.id} title={child.name} />
          ))}
        </RowList>
      )}
      <Form form={form} submit={t('web.account.add-child')}>
        <TextField {...form.field('code')} label={t('web.account.child-code')} help={t('web.account.child-code-help')} autoComplete="off" />
      </Form>
    </Section>
  );
}

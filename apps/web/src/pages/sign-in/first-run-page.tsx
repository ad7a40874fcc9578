import { api, Form, PasswordField, replaceSession, TextField, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';
import { SHORTEST_PASSWORD } from './new-password-page.js';
import { ownZone, ZoneField } from './zone-field.js';
import './sign-in.css';

/** An empty installation: makes the school and its first administrator with the one-time code from the console. */
export default function FirstRunPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const missing = (text: string): string | undefined => (text.trim() ? undefined : t('web.first-run.missing'));
  // Named as the server names them, so that its errors find their fields.
  const form = useForm({
    initial: {
      code: '',
      'school.name': '',
      'school.timeZone': ownZone(),
      'administrator.familyName': '',
      'administrator.givenName': '',
      'administrator.patronymic': '',
      'administrator.login': '',
      'administrator.password': '',
    },
    check: (v) => ({
      code: missing(v.code),
      'school.name': missing(v['school.name']),
      'administrator.familyName': missing(v['administrator.familyName']),
      'administrator.givenName': missing(v['administrator.givenName']),
      'administrator.login': missing(v['administrator.login']),
      'administrator.password':
        v['administrator.password'].length >= SHORTEST_PASSWORD ? undefined : t('web.password.short', { count: SHORTEST_PASSWORD }),
    }),
    send: async (v) => {
      const login = v['administrator.login'].trim();
      const password = v['administrator.password'];
      await api.POST('/identity/first-run', {
        body: {
          code: v.code.trim(),
          school: { name: v['school.name'].trim(), timeZone: v['school.timeZone'] },
          administrator: {
            familyName: v['administrator.familyName'].trim(),
            givenName: v['administrator.givenName'].trim(),
            patronymic: v['administrator.patronymic'].trim() || null,
            login,
            password,
          },
        },
      });
      const { data } = await api.POST('/identity/session', { body: { login, password } });
      if (data) replaceSession(client, data);
    },
  });
  return (
    <Entrance>
      <div className="stack">
        <h1>{t('web.first-run.title')}</h1>
        <p className="muted">{t('web.first-run.help')}</p>
        <Form form={form} submit={t('web.first-run.submit')}>
          <TextField {...form.field('code')} label={t('web.first-run.code')} help={t('web.first-run.code-help')} autoComplete="off" />
          <fieldset className="stack">
            <legend className="sign-in-part">
              <h2>{t('web.first-run.school')}</h2>
            </legend>
            <TextField {...form.field('school.name')} label={t('web.first-run.school-name')} help={t('web.first-run.school-name-help')} />
            <ZoneField {...form.field('school.timeZone')} />
          </fieldset>
          <fieldset className="stack">
            <legend className="sign-in-part">
              <h2>{t('web.first-run.administrator')}</h2>
            </legend>
            <TextField {...form.field('administrator.familyName')} label={t('web.person.family-name')} autoComplete="family-name" />
            <TextField {...form.field('administrator.givenName')} label={t('web.person.given-name')} autoComplete="given-name" />
            <TextField
              {...form.field('administrator.patronymic')}
              label={t('web.person.patronymic')}
              optional
              autoComplete="additional-name"
            />
            <TextField
              {...form.field('administrator.login')}
              label={t('web.sign-in.login')}
              autoComplete="username"
              autoCapitalize="none"
            />
            <PasswordField
              {...form.field('administrator.password')}
              label={t('web.sign-in.password')}
              help={t('web.password.help')}
              autoComplete="new-password"
            />
          </fieldset>
        </Form>
      </div>
    </Entrance>
  );
}

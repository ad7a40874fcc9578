import { api, Form, PasswordField, replaceSession, SelectField, TextField, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';
import { SHORTEST_PASSWORD } from './new-password-page.js';

/** The zones of Russia from west to east; a school elsewhere is set in its settings. */
const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;

function ownZone(): string {
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zones.find((z) => z === device) ?? 'Europe/Moscow';
}

/** An empty installation: makes the school and its first administrator with the one-time code from the console. */
export default function FirstRunPage() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const zoneLabel = (zone: string): string => {
    const parts = new Intl.DateTimeFormat(i18n.language, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(new Date());
    return `${t(`web.zone.${zone}`)} (${parts.find((p) => p.type === 'timeZoneName')?.value ?? ''})`;
  };
  const missing = (text: string): string | undefined => (text.trim() ? undefined : t('web.first-run.missing'));
  const form = useForm({
    initial: {
      code: '',
      schoolName: '',
      timeZone: ownZone(),
      familyName: '',
      givenName: '',
      patronymic: '',
      login: '',
      password: '',
    },
    check: (v) => ({
      code: missing(v.code),
      schoolName: missing(v.schoolName),
      familyName: missing(v.familyName),
      givenName: missing(v.givenName),
      login: missing(v.login),
      password: v.password.length >= SHORTEST_PASSWORD ? undefined : t('web.password.short', { count: SHORTEST_PASSWORD }),
    }),
    send: async (v) => {
      await api.POST('/identity/first-run', {
        body: {
          code: v.code.trim(),
          school: { name: v.schoolName.trim(), timeZone: v.timeZone },
          administrator: {
            familyName: v.familyName.trim(),
            givenName: v.givenName.trim(),
            patronymic: v.patronymic.trim() || null,
            login: v.login.trim(),
            password: v.password,
          },
        },
      });
      const { data } = await api.POST('/identity/session', { body: { login: v.login.trim(), password: v.password } });
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
            <legend>
              <h2>{t('web.first-run.school')}</h2>
            </legend>
            <TextField {...form.field('schoolName')} label={t('web.first-run.school-name')} help={t('web.first-run.school-name-help')} />
            <SelectField
              {...form.field('timeZone')}
              label={t('web.first-run.zone')}
              options={zones.map((zone) => ({ value: zone, label: zoneLabel(zone) }))}
            />
          </fieldset>
          <fieldset className="stack">
            <legend>
              <h2>{t('web.first-run.administrator')}</h2>
            </legend>
            <TextField {...form.field('familyName')} label={t('web.person.family-name')} autoComplete="family-name" />
            <TextField {...form.field('givenName')} label={t('web.person.given-name')} autoComplete="given-name" />
            <TextField {...form.field('patronymic')} label={t('web.person.patronymic')} optional autoComplete="additional-name" />
            <TextField {...form.field('login')} label={t('web.sign-in.login')} autoComplete="username" autoCapitalize="none" />
            <PasswordField
              {...form.field('password')}
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

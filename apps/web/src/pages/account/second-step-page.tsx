import { Notice } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Entrance } from '../../shell/entrance.js';
import { SignOutInstead } from '../sign-in/sign-out-instead.js';
import { SetUpSecondStep } from './second-step.js';

/** Roles with many people's data need a second step of the sign-in before anything else. */
export default function SecondStepPage() {
  const { t } = useTranslation();
  return (
    <Entrance>
      <div className="stack">
        <h1>{t('web.totp.title')}</h1>
        <Notice>{t('web.totp.required')}</Notice>
        <p className="muted">{t('web.totp.needs-app')}</p>
        <SetUpSecondStep primary />
        <SignOutInstead />
      </div>
    </Entrance>
  );
}

import type { SettingsDef } from '@sreda/plugin-sdk';
import { Flag, schemaOf, Whole } from '@sreda/plugin-sdk/server';

export class SignInSettings {
  /** Administrators, heads and coordinators set up a second factor before anything else. */
  @Flag()
  totpRequired: boolean;

  /** A session ends after so many minutes without a request. */
  @Whole({ min: 5, max: 60 * 24 * 90 })
  idleMinutes: number;

  /** A session ends after so many days in any case. */
  @Whole({ min: 1, max: 365 })
  sessionDays: number;

  /** How long a printed sign-in slip is good for. */
  @Whole({ min: 1, max: 24 * 14 })
  slipHours: number;
}

export const signInSettings: SettingsDef<SignInSettings> = {
  key: 'identity.sign-in',
  scope: 'site',
  schema: schemaOf(SignInSettings),
  defaults: { totpRequired: true, idleMinutes: 12 * 60, sessionDays: 14, slipHours: 72 },
  write: 'identity:manage-sign-in',
};

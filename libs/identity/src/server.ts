import { contribute, definePluginServer, handleJob, points } from '@sreda/plugin-sdk';
import { Account } from './accounts/account.entity.js';
import { FirstRunCode, PasswordReset, SignInSlip } from './accounts/one-time-codes.entity.js';
import { GuardianCode, Guardianship } from './guardians/guardianship.entity.js';
import {
  IdentityAccounts1764000002000,
  IdentityGuardianshipEnd1795330000000,
  IdentityNotifications1795460000000,
  IdentityPeople1764000001000,
  IdentitySealedNames1795330001000,
  NameNotifications1795500200000,
} from './identity.migrations.js';
import { IdentityModule } from './identity.module.js';
import { nightlySweep, sweep, SweepHandler } from './maintenance/sweep.job.js';
import { NameKeyRow } from './names/name-key.entity.js';
import { OrganisationPlaceNames, PersonPlaceNames } from './names/place-names.js';
import { AcademicYear, ClassYear, Period } from './organisations/academic-year.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { Membership } from './persons/membership.entity.js';
import { Person } from './persons/person.entity.js';
import { membershipEnded, membershipStarted, personCreated, personErased } from './persons/person.events.js';
import { IdentityPrivacy } from './privacy/identity.privacy.js';
import { AccessToken, Session } from './sessions/session.entity.js';
import { signInSettings } from './sign-in/sign-in.settings.js';
import { KnownDevice, SignInBucket } from './sign-in/sign-in.entity.js';

export default definePluginServer({
  module: IdentityModule,
  entities: [
    Organisation,
    AcademicYear,
    Period,
    ClassYear,
    Person,
    NameKeyRow,
    Membership,
    Guardianship,
    GuardianCode,
    Account,
    SignInSlip,
    PasswordReset,
    FirstRunCode,
    Session,
    AccessToken,
    KnownDevice,
    SignInBucket,
  ],
  migrations: [
    IdentityPeople1764000001000,
    IdentityAccounts1764000002000,
    IdentityGuardianshipEnd1795330000000,
    IdentitySealedNames1795330001000,
    IdentityNotifications1795460000000,
    NameNotifications1795500200000,
  ],
  contributes: [
    contribute(points.placeNames, 'organisation', OrganisationPlaceNames),
    contribute(points.placeNames, 'person', PersonPlaceNames),
  ],
  emits: [personCreated, membershipStarted, membershipEnded, personErased],
  jobs: [handleJob(sweep, SweepHandler)],
  schedules: [nightlySweep],
  settings: [signInSettings],
  privacy: IdentityPrivacy,
});

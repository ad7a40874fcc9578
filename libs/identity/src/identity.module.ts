import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { People } from '@sreda/plugin-sdk/server';
import { AccountService } from './accounts/account.service.js';
import { LoginService } from './accounts/login.service.js';
import { MeController } from './accounts/me.controller.js';
import { TotpPolicy } from './accounts/totp.policy.js';
import { PasswordResetController } from './credentials/password-reset.controller.js';
import { PasswordResetService } from './credentials/password-reset.service.js';
import { ResetPolicy } from './credentials/reset.policy.js';
import { SlipService } from './credentials/slip.service.js';
import { FirstRunController } from './first-run/first-run.controller.js';
import { FirstRunService } from './first-run/first-run.service.js';
import { GuardianService, GuardianshipLookup } from './guardians/guardian.service.js';
import { ImportController } from './import/import.controller.js';
import { ImportService } from './import/import.service.js';
import { SchoolPeople } from './import/school-people.js';
import { SweepHandler } from './maintenance/sweep.job.js';
import { Names } from './names/names.service.js';
import { OrganisationPlaceNames, PersonPlaceNames } from './names/place-names.js';
import { KnownNames } from './names/known-names.js';
import { PersonRecords } from './names/person-records.js';
import { AcademicYearService } from './organisations/academic-year.service.js';
import { ClassService } from './organisations/class.service.js';
import { OrganisationController } from './organisations/organisation.controller.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { OwnPlaceLookup } from './organisations/own-place.lookup.js';
import { ClassController } from './persons/class.controller.js';
import { ClassPeopleService } from './persons/class-people.service.js';
import { LeaverService } from './persons/leaver.service.js';
import { MembershipLookup } from './persons/membership.lookup.js';
import { MembershipReach } from './persons/membership.reach.js';
import { MembershipService } from './persons/membership.service.js';
import { PeopleDirectory } from './persons/people.directory.js';
import { PeopleWriter } from './persons/people.writer.js';
import { PersonController } from './persons/person.controller.js';
import { PersonListService } from './persons/person-list.service.js';
import { PersonService } from './persons/person.service.js';
import { Staff } from './persons/staff.service.js';
import { IdentityPrivacy } from './privacy/identity.privacy.js';
import { PromotionController } from './promotion/promotion.controller.js';
import { PromotionService } from './promotion/promotion.service.js';
import { RoleService } from './roles/role.service.js';
import { AuthenticationGuard } from './sessions/authentication.guard.js';
import { BearerGuard, BearerStrategy } from './sessions/bearer.strategy.js';
import { KnownIdentities } from './sessions/known-identities.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionStore } from './sessions/session.store.js';
import { SessionView } from './sessions/session.view.js';
import { TokenService } from './sessions/token.service.js';
import { ClientReader } from './sign-in/client.reader.js';
import { DemoSignIns } from './sign-in/demo-sign-ins.js';
import { LocalGuard, LocalStrategy } from './sign-in/local.strategy.js';
import { SignInLimits } from './sign-in/sign-in-limits.js';
import { SignInService } from './sign-in/sign-in.service.js';

// Global for the port `People`, which packages below this one ask for names.
@Global()
@Module({
  imports: [PassportModule],
  controllers: [
    SessionController,
    MeController,
    OrganisationController,
    PersonController,
    ClassController,
    ImportController,
    PromotionController,
    FirstRunController,
    PasswordResetController,
  ],
  providers: [
    AcademicYearService,
    AccountService,
    AuthenticationGuard,
    BearerGuard,
    BearerStrategy,
    ClassPeopleService,
    ClassService,
    ClientReader,
    DemoSignIns,
    FirstRunService,
    GuardianService,
    GuardianshipLookup,
    IdentityPrivacy,
    ImportService,
    KnownIdentities,
    LeaverService,
    LocalGuard,
    LocalStrategy,
    LoginService,
    MembershipLookup,
    MembershipReach,
    MembershipService,
    Names,
    OrganisationPlaceNames,
    OrganisationService,
    OwnPlaceLookup,
    PasswordResetService,
    PeopleWriter,
    PersonListService,
    PersonPlaceNames,
    KnownNames,
    PersonRecords,
    PersonService,
    { provide: People, useClass: PeopleDirectory },
    PromotionService,
    ResetPolicy,
    RoleService,
    SchoolPeople,
    SessionStore,
    SessionView,
    Staff,
    SignInLimits,
    SignInService,
    SlipService,
    SweepHandler,
    TokenService,
    TotpPolicy,
  ],
  exports: [
    AcademicYearService,
    ClassService,
    FirstRunService,
    GuardianService,
    LoginService,
    MembershipService,
    Names,
    OrganisationService,
    People,
    PeopleWriter,
    PersonRecords,
    SessionStore,
    SignInLimits,
    Staff,
  ],
})
export class IdentityModule {}

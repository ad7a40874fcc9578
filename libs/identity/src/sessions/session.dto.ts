import type { Locale } from '@sreda/plugin-sdk';
import { DateOnly, Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { PASSWORD } from '../accounts/account.dto.js';
import type { Preferences, Vision } from '../accounts/preferences.js';
import { type OrganisationKind, organisationKinds } from '../organisations/organisation.entity.js';

export class SignInDto {
  @Text({ max: 64 })
  login: string;
  @Text(PASSWORD)
  password: string;
  @Text({ max: 10, optional: true, description: 'Code of the second factor' })
  totp?: string;
}

export class SlipSignInDto {
  @Text({ max: 40 })
  code: string;
  @Text({ max: 10, optional: true })
  totp?: string;
}

export class SessionPersonDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  familyName: string;
  @Text({ max: 100 })
  givenName: string;
  @Text({ max: 100, nullable: true })
  patronymic: string | null;
}

export class SessionAccountDto {
  @Text({ max: 64 })
  login: string;
  @Flag()
  mustChangePassword: boolean;
  @Flag()
  totpEnabled: boolean;
  @Flag({ description: 'A second factor must be set up before anything else' })
  totpRequired: boolean;
}

export class OrganisationRefDto {
  @Id()
  id: string;
  @OneOf(organisationKinds)
  kind: OrganisationKind;
  @Text({ max: 200 })
  name: string;
}

export class CurrentOrganisationDto extends OrganisationRefDto {
  @Text({ max: 64 })
  timeZone: string;
}

export class ChildDto {
  @Id()
  id: string;
  @Text({ max: 300 })
  name: string;
}

export class VisionDto implements Vision {
  @Flag()
  on: boolean;
  @Whole({ min: 100, max: 200, description: 'Text size in per cent' })
  size: number;
  @OneOf(['black-on-white', 'white-on-black', 'blue'])
  scheme: Vision['scheme'];
  @OneOf(['normal', 'wide', 'widest'])
  spacing: Vision['spacing'];
  @Flag()
  pictures: boolean;
}

export class PreferencesDto implements Preferences {
  @OneOf(['ru', 'en'])
  locale: Locale;
  @OneOf(['auto', 'light', 'dark'])
  theme: Preferences['theme'];
  @Nested(() => VisionDto)
  vision: VisionDto;
}

export class ChangePreferencesDto {
  @OneOf(['ru', 'en'], { optional: true })
  locale?: Locale;
  @OneOf(['auto', 'light', 'dark'], { optional: true })
  theme?: Preferences['theme'];
  @Nested(() => VisionDto, { optional: true })
  vision?: VisionDto;
}

export class SessionDto {
  @Flag()
  signedIn: true;
  @Text({ max: 100, description: 'For the header x-csrf-token of unsafe methods; changes when the session is renewed' })
  csrfToken: string;
  @Flag({ description: 'A demo sign-in' })
  demo: boolean;
  @Nested(() => SessionPersonDto)
  person: SessionPersonDto;
  @Nested(() => SessionAccountDto)
  account: SessionAccountDto;
  @Nested(() => CurrentOrganisationDto, { nullable: true })
  organisation: CurrentOrganisationDto | null;
  @ListOf(() => OrganisationRefDto, { max: 200 })
  organisations: OrganisationRefDto[];
  @TextList({ max: 100, maxLength: 100 })
  roles: string[];
  @TextList({ max: 2000, maxLength: 100 })
  capabilities: string[];
  @ListOf(() => ChildDto, { max: 100 })
  children: ChildDto[];
  @Nested(() => PreferencesDto)
  preferences: PreferencesDto;
}

export class DemoSignInDto {
  @Text({ max: 64 })
  login: string;
  @Text({ max: 200 })
  password: string;
  @Text({ max: 300 })
  name: string;
  @Text({ max: 40 })
  role: string;
}

export class NoSessionDto {
  @Flag()
  signedIn: false;
  @Flag({ description: 'This installation has demo sign-ins that work here' })
  demo: boolean;
  @ListOf(() => DemoSignInDto, { max: 20, optional: true })
  demoSignIns?: DemoSignInDto[];
  @Flag({ description: 'Nobody has an account yet: the first-run page makes the school and its administrator' })
  firstRun: boolean;
}

export class SwitchOrganisationDto {
  @Id()
  organisationId: string;
}

export class SessionItemDto {
  @Id()
  id: string;
  @Text({ max: 300, min: 0 })
  userAgent: string;
  @Instant()
  createdAt: Date;
  @Instant()
  seenAt: Date;
  @Flag({ description: 'The session that asks' })
  current: boolean;
}

export class SessionListDto {
  @ListOf(() => SessionItemDto, { max: 200 })
  items: SessionItemDto[];
}

export class CreateTokenDto {
  @Text({ max: 100, description: 'What it is for' })
  name: string;
  @DateOnly({ description: 'Last day; a year from now at most' })
  expiresOn: string;
}

export class TokenDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  name: string;
  @Instant()
  createdAt: Date;
  @Instant({ nullable: true })
  usedAt: Date | null;
  @Instant()
  expiresAt: Date;
}

export class TokenListDto {
  @ListOf(() => TokenDto, { max: 200 })
  items: TokenDto[];
}

export class CreatedTokenDto extends TokenDto {
  @Text({ max: 100, description: 'Shown this once' })
  token: string;
}

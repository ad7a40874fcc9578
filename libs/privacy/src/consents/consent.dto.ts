import { DateOnly, Flag, Id, Instant, ListOf, Nested, Text, Whole } from '@sreda/plugin-sdk/server';

export class PublishTextDto {
  @Text({
    max: 40,
    pattern: /^[a-z][a-z0-9-]*$/,
    description: 'What the consent is for; a new text of the same purpose is its next version',
  })
  purpose: string;
  @Text({ max: 200 })
  title: string;
  @Text({ max: 50_000 })
  text: string;
}

export class ConsentTextDto extends PublishTextDto {
  @Id()
  id: string;
  @Id()
  organisationId: string;
  @Whole({ min: 1, max: 2_147_483_647 })
  version: number;
  @Instant()
  createdAt: Date;
}

export class ConsentTextsDto {
  @ListOf(() => ConsentTextDto, { max: 1000 })
  items: readonly ConsentTextDto[];
}

export class GiverDto {
  @Id()
  id: string;
  @Text({ max: 400 })
  name: string;
}

export class ConsentDto {
  @Id()
  id: string;
  @Id()
  organisationId: string;
  @Text({ max: 40 })
  purpose: string;
  @Id()
  textId: string;
  @Whole({ min: 1, max: 2_147_483_647, description: 'Of the text' })
  version: number;
  @Text({ max: 200, description: 'Of the text' })
  title: string;
  @Nested(() => GiverDto, {
    nullable: true,
    description: 'The person, or a guardian; null when `representative` gave it, or the giver was erased',
  })
  givenBy: GiverDto | null;
  @Text({ max: 400, nullable: true, description: 'Legal representative who is not a person of the system' })
  representative: string | null;
  @DateOnly()
  givenOn: string;
  @Instant()
  recordedAt: Date;
  @DateOnly({ nullable: true })
  withdrawnOn: string | null;
}

export class ConsentsDto {
  @ListOf(() => ConsentDto, { max: 10_000, description: 'Also those that were withdrawn; the newest first' })
  items: readonly ConsentDto[];
  @ListOf(() => ConsentTextDto, { max: 1000, description: 'Latest texts of the schools that the person belongs to' })
  texts: readonly ConsentTextDto[];
  @Flag({ description: 'Whether the reader may give and withdraw consents of the person in the own name' })
  mayGive: boolean;
}

export class GiveConsentDto {
  @Id()
  textId: string;
  @Id({ optional: true, description: 'Entering a signed paper: who signed it, the person or a guardian' })
  givenBy?: string;
  @Text({
    max: 400,
    optional: true,
    description: 'Entering a signed paper: name of a legal representative who is not a person of the system',
  })
  representative?: string;
  @DateOnly({ optional: true, description: 'Entering a signed paper: its date; today by default' })
  givenOn?: string;
}

export class WithdrawQuery {
  @DateOnly({ optional: true, description: 'Entering a withdrawal on paper: its date; today by default' })
  on?: string;
}

import { Instant, Text } from '@sreda/plugin-sdk/server';

export class GuardianCodeDto {
  @Text({ max: 40, description: 'Makes whoever enters it a guardian of the child, once' })
  code: string;
  @Instant()
  expiresAt: Date;
}

export class EndGuardianshipDto {
  @Text({ max: 500, description: 'Kept with the guardianship' })
  reason: string;
}

export class EnterGuardianCodeDto {
  @Text({ max: 40 })
  code: string;
}

import { Text } from '@sreda/plugin-sdk/server';

export const PASSWORD = { max: 200, raw: true } as const;

export class ChangePasswordDto {
  @Text({ ...PASSWORD, optional: true, description: 'Not needed after a sign-in slip, when there is none' })
  current?: string;
  @Text(PASSWORD)
  next: string;
}

export class RequestResetDto {
  @Text({ max: 64 })
  login: string;
}

export class ConfirmResetDto {
  @Text({ max: 100 })
  token: string;
  @Text(PASSWORD)
  password: string;
}

export class NewTotpDto {
  @Text({ max: 100, description: 'Base32' })
  secret: string;
  @Text({ max: 500, description: 'otpauth address' })
  uri: string;
  @Text({ max: 20_000, description: 'The address as an SVG picture' })
  qrSvg: string;
}

export class TotpCodeDto {
  @Text({ max: 10 })
  code: string;
}

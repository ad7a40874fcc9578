import { Id, Instant, ListOf, Text } from '@sreda/plugin-sdk/server';

export class SlipDto {
  @Id()
  personId: string;
  @Text({ max: 300 })
  name: string;
  @Text({ max: 64 })
  login: string;
  @Text({ max: 40, description: 'Good for one sign-in' })
  code: string;
  @Text({ max: 20_000, description: 'The address of the sign-in page with the code, as an SVG picture' })
  qrSvg: string;
  @Instant()
  expiresAt: Date;
}

export class SlipListDto {
  @ListOf(() => SlipDto, { max: 200 })
  items: SlipDto[];
}

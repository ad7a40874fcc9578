import { DateOnly, Flag, Id, Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

/** What a certificate says, as it was printed. */
export class CertificateSaysDto {
  @Text({ max: 320 })
  name: string;
  @Text({ max: 250 })
  title: string;
  @Text({ max: 250 })
  kind: string;
  @Text({ max: 250 })
  school: string;
  @DateOnly({ description: 'Of the event, by the clock of the school that held it' })
  date: string;
}
export class CertificateDto extends CertificateSaysDto {
  @Id()
  id: string;
  @Text({ max: 20 })
  number: string;
  @Instant()
  issuedAt: Date;
}
export class CertificatePageDto {
  @ListOf(() => CertificateDto, { max: 200 })
  items: CertificateDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}
export class IssuedDto {
  @Whole({ max: 10_000, description: 'Who had none before' })
  issued: number;
}
export class VerifyDto {
  @Text({ max: 40, optional: true, description: 'As it is printed; case, spaces and hyphens do not matter' })
  number?: string;
  @Text({
    max: 64,
    pattern: /^[0-9a-f]{64}$/,
    optional: true,
    description: 'SHA-256 of the PDF file, in hex: the file itself stays with who asks',
  })
  sha256?: string;
}
export class VerifiedDto extends CertificateSaysDto {
  @Text({ max: 20 })
  number: string;
  @Instant()
  issuedAt: Date;
  @Flag({ nullable: true, description: 'Whether the file is byte by byte the one that was issued; null: there was only a number' })
  genuine: boolean | null;
}

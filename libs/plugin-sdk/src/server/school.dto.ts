import { Id, Text } from './fields.js';

/** A school as answers name it. */
export class SchoolDto {
  @Id()
  id: string;
  @Text({ max: 200 })
  name: string;
}

import { Nested, Text } from '@sreda/plugin-sdk/server';
import { PASSWORD } from '../accounts/account.dto.js';
import { NameFields } from '../persons/person.dto.js';

export class FirstSchoolDto {
  @Text({ max: 200 })
  name: string;
  @Text({ max: 64, description: 'IANA name' })
  timeZone: string;
}

export class FirstAdministratorDto extends NameFields {
  @Text({ max: 64 })
  login: string;
  @Text(PASSWORD)
  password: string;
  @Text({ max: 200, optional: true })
  email?: string;
}

export class FirstRunDto {
  @Text({ max: 40, description: 'From the console' })
  code: string;
  @Nested(() => FirstSchoolDto)
  school: FirstSchoolDto;
  @Nested(() => FirstAdministratorDto)
  administrator: FirstAdministratorDto;
}

export class FirstRunDoneDto {
  @Text({ max: 64 })
  login: string;
}

import type { EventDef } from '@sreda/plugin-sdk';
import { Id, schemaOf } from '@sreda/plugin-sdk/server';

class PersonErasedPayload {
  @Id()
  personId: string;
}

/** All packages have erased what they kept about a person. The aggregate is the person. */
export const personErased: EventDef<PersonErasedPayload> = {
  name: 'privacy.person-erased',
  version: 1,
  payload: schemaOf(PersonErasedPayload),
};

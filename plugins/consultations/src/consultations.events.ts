import type { EventDef } from '@sreda/plugin-sdk';
import { Id, schemaOf, Text } from '@sreda/plugin-sdk/server';

export class ConsultationHappened {
  @Id()
  requestId: string;
  @Id()
  personId: string;
  @Id()
  themeId: string;
  @Text({ max: 250 })
  themeName: string;
}

const objectOf = ({ themeId, themeName }: ConsultationHappened) => ({ kind: 'consultation', id: themeId, name: themeName });

/** Aggregate of both: the request. */
export const requestAsked: EventDef<ConsultationHappened> = {
  name: 'consultations.asked',
  version: 1,
  payload: schemaOf(ConsultationHappened),
  trace: (payload) => ({ personId: payload.personId, verb: 'created', object: objectOf(payload) }),
};
export const requestAnswered: EventDef<ConsultationHappened> = {
  name: 'consultations.answered',
  version: 1,
  payload: schemaOf(ConsultationHappened),
  trace: (payload) => ({ personId: payload.personId, verb: 'commented', object: objectOf(payload) }),
};

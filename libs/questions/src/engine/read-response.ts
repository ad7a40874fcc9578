import type { QuestionShape } from '@sreda/contracts';
import type { QuestionType } from '@sreda/plugin-sdk';

/** A response from outside as it is kept. Throws 422 for what the type cannot read. */
export function readResponse<S extends QuestionShape>(type: QuestionType<S>, definition: S['definition'], sent: unknown): S['response'] {
  const response = type.response.schema.parse(sent);
  return type.clean ? type.clean(definition, response) : response;
}

import type { QuestionShape } from '@sreda/contracts';
import type { QuestionType } from '@sreda/plugin-sdk';

/** A definition as the bank keeps it, in the form that the type knows today. Throws for what a newer release has written. */
export function readDefinition<S extends QuestionShape>(
  { definition: form }: Pick<QuestionType<S>, 'definition'>,
  stored: { readonly schemaVersion: number; readonly definition: unknown },
): S['definition'] {
  const { schemaVersion, definition } = stored;
  if (schemaVersion === form.version) return definition as S['definition'];
  if (schemaVersion > form.version)
    throw new Error(`A definition of version ${schemaVersion} is newer than this release, which knows ${form.version}`);
  if (!form.upgrade) throw new Error(`A definition of version ${schemaVersion} cannot become version ${form.version}`);
  return form.upgrade(definition, schemaVersion) as S['definition'];
}

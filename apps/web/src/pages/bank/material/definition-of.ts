const DEFINITION = 'definition.';

/** The definition of a question among the fields of a part. */
export const definitionOf = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) => (field.startsWith(DEFINITION) ? [[field.slice(DEFINITION.length), value]] : [])),
  );

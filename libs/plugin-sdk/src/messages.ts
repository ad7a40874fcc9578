/** A text that the reader's own language is chosen for later: a key of a package's `locales/*.json` and its parameters. */
export interface I18nMessage {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Both members are generated from one class-validator class by `schemaOf` of `@sreda/plugin-sdk/server`. */
export interface Schema<T> {
  /** Throws a `Problem` that names each wrong field. */
  parse(input: unknown): T;
  readonly jsonSchema: JsonSchema;
}

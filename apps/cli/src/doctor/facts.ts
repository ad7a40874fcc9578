/** Whether names are under a key, and whether it is here. `unusable`: there is a key file that cannot be used, or it holds another key. */
export type NamesFact = 'open' | 'sealed' | 'sealed-without-key' | 'unusable-key';

/** What the doctor found out. Nothing here tells about a person: it goes into the support bundle as it is. */
export interface Facts {
  readonly version: string;
  readonly node: string;
  readonly os: string;
  readonly memoryBytes: number;
  /** With `~` for the home folder, whose name is often the user's. */
  readonly dataDir: string;
  readonly diskFreeBytes: number | undefined;
  readonly port: { readonly number: number; readonly state: 'free' | 'sreda' | 'other' };
  readonly database: DatabaseFacts;
  readonly lastBackup: string | undefined;
  /** undefined when the database does not tell. */
  readonly names: NamesFact | undefined;
}

export type DatabaseFacts =
  | { readonly kind: 'none' }
  | { readonly kind: 'down'; readonly reason: string }
  | {
      readonly kind: 'up';
      readonly embedded: boolean;
      readonly version: string;
      readonly bytes: number;
      /** From the check of safe settings; empty when all is well. */
      readonly problems: readonly string[];
      readonly restoreUnfinished: boolean;
      /** undefined when the packages could not be loaded. */
      readonly pendingMigrations: number | undefined;
      readonly disabledPlugins: readonly string[];
      /** `QUEUE STATE` → number of unfinished jobs. */
      readonly jobs: Readonly<Record<string, number>>;
      readonly deadLetters: number;
      /** SCHEMA.TABLE → estimated rows. */
      readonly tables: Readonly<Record<string, number>>;
      /** Id of the key of names; null while they are open. */
      readonly nameKeyId: string | null;
    };

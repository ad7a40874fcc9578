import { Flag, JsonObject, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

const VERSION = { max: 2 ** 31 - 1 };

export class DefinitionDto {
  @Text({ max: 100 })
  key: string;

  /** Package whose strings name the fields: `<package>.settings.<part>.<field>`. */
  @Text({ max: 60 })
  package: string;

  @OneOf(['site', 'organisation'])
  scope: string;

  @JsonObject()
  jsonSchema: Record<string, unknown>;

  @JsonObject()
  defaults: Record<string, unknown>;

  /** The actor may change them where the actor works now. */
  @Flag()
  mayWrite: boolean;
}

export class DefinitionListDto {
  @ListOf(() => DefinitionDto, { max: 1000 })
  items: DefinitionDto[];
}

export class ValueDto {
  /** In force: own value, else the site's, else the defaults. */
  @JsonObject()
  value: Record<string, unknown>;

  @OneOf(['own', 'site', 'default'])
  source: 'own' | 'site' | 'default';

  /** Of the own value; 0 when there is none. To be sent back with a change. */
  @Whole(VERSION)
  version: number;
}

export class ChangeDto {
  @JsonObject()
  value: Record<string, unknown>;

  @Whole(VERSION)
  version: number;
}

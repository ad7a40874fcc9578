import type { RequestContext } from './context.js';

/** A thing that has an identity inside a material (ADR 17). */
export interface MaterialPart {
  /** That of the object at its origin; the same in every version and every copy. */
  readonly id: string;
  /** What it is, as its package knows it: `question`, `category`, `stage`. */
  readonly kind: string;
  /** The part that it lies in; null: none. */
  readonly parentId: string | null;
  /** Its fields, by name: what two versions are compared by. JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The parts as a tree is written down: each before what lies in it, neighbours in their order. The first one is the material itself. */
export type MaterialContent = readonly MaterialPart[];

/** What has changed of a part that is in both of two contents. */
export interface MaterialPartChange {
  readonly id: string;
  /** Where it lies now; absent: where it lay. */
  readonly parentId?: string | null;
  /** Fields with their new values. */
  readonly set: MaterialPart['data'];
  /** Fields that are there no more. */
  readonly unset: readonly string[];
}

/** How one content becomes another. */
export interface MaterialDifference {
  readonly removed: readonly string[];
  readonly added: readonly MaterialPart[];
  readonly changed: readonly MaterialPartChange[];
  /** Ids of all parts as they stand in the second; absent: those of the first in their order, then the added ones. */
  readonly order?: readonly string[];
}

/** Files that parts name, by the SHA-256 of what they hold, in hex. */
export interface MaterialFiles {
  read(ctx: RequestContext, sha256: string): Promise<Buffer>;
}

export interface ReadMaterial {
  /** Ids are those of the objects. */
  readonly content: MaterialContent;
  readonly files: MaterialFiles;
  /** Id of a part → which files it names; parts without files are absent. */
  readonly fileHashes: ReadonlyMap<string, readonly string[]>;
}

/** How far something is used: sums, never people. Who shows them shows none about few. */
export interface MaterialUse {
  readonly pupils: number;
  /** That those pupils are in now. */
  readonly classes: number;
  /** Marked ones. */
  readonly answers: number;
  /** Mean share of the points, 0..1; null: nothing is marked. */
  readonly mean: number | null;
}

/** Something in which questions are answered. At most one package contributes it. */
export interface QuestionUse {
  /** Of all these questions together. One query. Asks nothing about who wants to know. */
  figures(ctx: RequestContext, questionIds: readonly string[]): Promise<MaterialUse>;
}

/**
 * Something that schools hand on to one another. The key of the contribution is the kind of material. Its package alone knows the objects; who publishes,
 * compares and copies knows parts.
 */
export interface MaterialKind {
  /** What the object is made of now. Throws 403 or 404 for who may not hand it on. A fixed number of queries, whatever the number of parts. */
  read(ctx: RequestContext, objectId: string): Promise<ReadMaterial>;
  /**
   * Makes objects that say what the parts say; their ids are the parts'. `place`: where the first one goes, as the kind understands it. In the caller's
   * transaction. Throws 403, 404 or 422.
   */
  make(ctx: RequestContext, place: string, content: MaterialContent, files: MaterialFiles): Promise<void>;
  /** Changes what `read` reads by the difference. In the caller's transaction. Throws 403, 404, or 422 for what would be no such object. */
  apply(ctx: RequestContext, objectId: string, difference: MaterialDifference, files: MaterialFiles): Promise<void>;
  /** How far pupils use objects that were made of parts. One query. Asks nothing about who wants to know. Absent: nobody can say. */
  use?(ctx: RequestContext, objectIds: readonly string[]): Promise<MaterialUse | undefined>;
}

/** The part as the change makes of it. */
export function changedPart(part: MaterialPart, { parentId = part.parentId, set, unset }: MaterialPartChange): MaterialPart {
  const data = Object.entries({ ...part.data, ...set }).filter(([field]) => !unset.includes(field));
  return { ...part, parentId, data: Object.fromEntries(data) };
}

import type { QuestionDefinition } from '@sreda/contracts';
import {
  type ExportedQuestion,
  invalid,
  type MaterialFiles,
  type MaterialPart,
  type QuestionType,
  type RequestContext,
} from '@sreda/plugin-sdk';
import { type CheckedQuestion, checkQuestion } from '../bank/checked-question.js';
import { readDefinition } from '../bank/stored-definition.js';

/** A question with its present version, as the bank keeps it. */
export interface StoredQuestion {
  readonly id: string;
  readonly categoryId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly state: 'draft' | 'ready';
  readonly definition: unknown;
  /** Path → SHA-256 in hex. */
  readonly files: Readonly<Record<string, string>> | null;
}

/** Fields of the definition stand among those of the part, so that two authors may change different ones. */
const DEFINITION = 'definition.';

/** The number that an author gave it stays at home: it is theirs, and another bank may have it already. */
export function questionPart({ id, categoryId, ...stored }: StoredQuestion, types: ReadonlyMap<string, QuestionType>): MaterialPart {
  const type = types.get(stored.type);
  // While the plugin of its type is off, it stays in the form in which it was stored.
  const definition = type ? readDefinition(type, stored) : stored.definition;
  const fields = Object.entries(definition as QuestionDefinition).map(([field, value]) => [`${DEFINITION}${field}`, value] as const);
  const { type: key, name, tags, state, files } = stored;
  return {
    id,
    kind: 'question',
    parentId: categoryId,
    data: { type: key, name, tags, state, ...(files && { files }), ...Object.fromEntries(fields) },
  };
}

/** Files that a part names: path → SHA-256 in hex. */
export const filesOf = ({ data }: MaterialPart): Readonly<Record<string, string>> => (data['files'] ?? {}) as Record<string, string>;

/** The part as a bank takes it. 422 for what is no question of a type that is known here. */
export async function questionOf(
  ctx: RequestContext,
  part: MaterialPart,
  types: ReadonlyMap<string, QuestionType>,
  files: MaterialFiles,
): Promise<CheckedQuestion> {
  const { type: key, name, tags, state } = part.data as { type: string; name: string; tags: string[]; state: 'draft' | 'ready' };
  const fields = Object.entries(part.data).filter(([field]) => field.startsWith(DEFINITION));
  const contents: ExportedQuestion['files'][number][] = [];
  for (const [path, sha256] of Object.entries(filesOf(part))) contents.push({ path, content: await files.read(ctx, sha256) });
  const checked = checkQuestion(types.get(key), {
    ...{ type: key, name, tags, categoryPath: [] },
    definition: Object.fromEntries(
      fields.map(([field, value]) => [field.slice(DEFINITION.length), value]),
    ) as unknown as QuestionDefinition,
    files: contents,
  });
  if ('refused' in checked) throw invalid('parts', 'not-a-question', { name });
  // What nobody can solve stays a draft, whatever was said of it elsewhere.
  return state === 'draft' ? { ...checked.question, state } : checked.question;
}

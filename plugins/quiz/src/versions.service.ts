import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Recent } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { PinnedQuestion } from './attempt.rows.js';

export type QuestionVersion = Pick<PinnedQuestion, 'versionId' | 'type' | 'schemaVersion' | 'definition'>;

/** Characters of JSON that are kept: some thousands of questions. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Versions of questions, most of what an attempt is made of. A version never changes, so each process reads it once; and as a class gets the same
 * definitions, what is made of one of their texts is made once, too.
 */
@Injectable()
export class VersionsService {
  private readonly known = new Recent<QuestionVersion>(MOST_CHARACTERS, ({ definition }) => JSON.stringify(definition).length + 100);

  constructor(private readonly database: Database) {}

  /** By id. No query when all are known, else one. */
  async of(ctx: RequestContext, ids: Iterable<string>): Promise<ReadonlyMap<string, QuestionVersion>> {
    const found = new Map<string, QuestionVersion>();
    const unknown: string[] = [];
    for (const id of new Set(ids)) {
      const version = this.known.get(id);
      if (version) found.set(id, version);
      else unknown.push(id);
    }
    if (unknown.length === 0) return found;
    const rows = await this.database.query<QuestionVersion>(
      ctx,
      `select id as "versionId", type, schema_version as "schemaVersion", definition from questions.question_version where id = any($1::uuid[])`,
      [unknown],
    );
    for (const row of rows) {
      found.set(row.versionId, row);
      this.known.set(row.versionId, row);
    }
    return found;
  }
}

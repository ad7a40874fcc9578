import { Injectable } from '@nestjs/common';
import { type ExportedQuestion, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { filesNamed, storedTexts, uploadsIn } from './stored-texts.js';

type QuestionFiles = ExportedQuestion['files'];

/** A picture, sound or film of a question lies in the database with its version, so it has to be small. */
const MAX_BYTES = 10 * 2 ** 20;
const OWNER = 'questions.picture';

/** What an author has uploaded while writing becomes part of the question: its versions and exports have their files with them. */
@Injectable()
export class QuestionPictures {
  constructor(private readonly files: Files) {}

  /**
   * The definition as it is stored, with the files that it names: those of `present` that it still names, and the uploads of the author. In a
   * transaction. 422 for an upload of somebody else, or one that is too large.
   */
  async take(
    ctx: RequestContext,
    questionId: string,
    definition: Record<string, unknown>,
    present: QuestionFiles,
  ): Promise<{ readonly definition: Record<string, unknown>; readonly files: QuestionFiles }> {
    const uploads = await this.uploadsOf(ctx, questionId, definition);
    const taken = new Set(present.map(({ path }) => path));
    const paths = new Map<string, string>();
    const added: QuestionFiles[number][] = [];
    for (const { id, name, content } of uploads) {
      const path = taken.has(name) ? `${id}/${name}` : name;
      taken.add(path);
      paths.set(id, path);
      added.push({ path, content });
    }
    const stored = storedTexts(definition, questionId, paths);
    const named = filesNamed(stored);
    const files = [...present, ...added].filter(({ path }) => named.has(path));
    // In the order in which they are read again: a question that says the same is no new version.
    return { definition: stored, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }

  private async uploadsOf(
    ctx: RequestContext,
    questionId: string,
    definition: Record<string, unknown>,
  ): Promise<{ readonly id: string; readonly name: string; readonly content: Buffer }[]> {
    const ids = uploadsIn(definition);
    if (ids.length === 0) return [];
    // They are the question's for as long as it takes to read them: so nobody takes what another person has uploaded.
    await this.files.attach(ctx, { kind: OWNER, id: questionId }, ids);
    const infos = (await this.files.of(ctx, OWNER, [questionId])).get(questionId) ?? [];
    if (infos.some(({ size }) => size > MAX_BYTES)) throw invalid('definition', 'picture-too-large', { megabytes: MAX_BYTES / 2 ** 20 });
    const uploads = [];
    for (const { id, name } of infos) {
      const content = Buffer.concat((await (await this.files.read(ctx, id)).toArray()) as Buffer[]);
      uploads.push({ id, name, content });
    }
    await this.files.release(ctx, OWNER, [questionId]);
    return uploads;
  }
}

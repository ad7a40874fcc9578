import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { PrivacyProvider, RequestContext } from '@sreda/plugin-sdk';
import { Files } from '@sreda/plugin-sdk/server';
import { WORK_FILES } from './sheets.js';

const kept = (what: string, fields: readonly string[]) => ({ purpose: { key: `assignment.privacy.${what}` }, fields, keepDays: null });

@Injectable()
export class AssignmentPrivacy implements PrivacyProvider {
  readonly tables = {
    'assignment.work': kept('work', ['person_id', 'state', 'draft_text', 'draft_sheets', 'draft_saved_at', 'handed_in_at', 'late']),
    'assignment.version': kept('version', ['text', 'sheets', 'handed_in_at', 'due_at', 'late', 'taken_back_at']),
    'assignment.assessment': kept('assessment', ['mark', 'levels', 'comment', 'note', 'changed_by', 'changed_at', 'released']),
    'assignment.extension': kept('extension', ['person_id', 'due_at', 'granted_by', 'granted_at']),
    'assignment.presence': kept('presence', ['person_id', 'seen_at']),
  };

  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** A teacher's private note is about the student, so the student's copy has it. */
  async *export(ctx: RequestContext, personId: string) {
    const works = await this.database.query<{ id: string }>(
      ctx,
      `select w.id, a.name, w.state, w.draft_text as "draftText", w.draft_saved_at as "draftSavedAt", w.handed_in_at as "handedInAt", w.late,
              e.due_at as "extendedTo",
              (select json_agg(json_build_object('number', v.number, 'text', v.text, 'sheets', v.sheets, 'handedInAt', v.handed_in_at, 'late', v.late,
                                                 'takenBackAt', v.taken_back_at, 'mark', m.mark, 'levels', m.levels, 'comment', m.comment,
                                                 'note', m.note, 'released', m.released, 'outcome', m.outcome) order by v.number)
               from assignment.version v left join assignment.assessment m using (work_id, number) where v.work_id = w.id) as versions
       from assignment.work w
       join courses.activity a on a.id = w.activity_id
       left join assignment.extension e on e.activity_id = w.activity_id and e.person_id = w.person_id
       where w.person_id = $1 order by w.id`,
      [personId],
    );
    for (const { id, ...work } of works) {
      yield { path: ['assignment', id], data: work };
      for (const file of (await this.files.of(ctx, WORK_FILES, [id])).get(id) ?? []) {
        const content = await buffer(await this.files.read(ctx, file.id));
        yield {
          path: ['assignment', id, file.id],
          data: { name: file.name, mediaType: file.mediaType, base64: content.toString('base64') },
        };
      }
    }
    const marked = await this.database.query(
      ctx,
      `select a.name, m.number, m.changed_at as "changedAt" from assignment.assessment m
       join assignment.work w on w.id = m.work_id join courses.activity a on a.id = w.activity_id where m.changed_by = $1 order by m.changed_at`,
      [personId],
    );
    if (marked.length > 0) yield { path: ['assignment', 'marked'], data: marked };
  }

  async preview(ctx: RequestContext, personId: string) {
    const row = await this.database.queryOne<
      Record<'works' | 'versions' | 'own' | 'marked' | 'extensions' | 'granted' | 'presence', number>
    >(
      ctx,
      `select (select count(*)::int from assignment.work where person_id = $1) as works,
              (select count(*)::int from assignment.version v join assignment.work w on w.id = v.work_id where w.person_id = $1) as versions,
              (select count(*)::int from assignment.assessment m join assignment.work w on w.id = m.work_id where w.person_id = $1) as own,
              (select count(*)::int from assignment.assessment m join assignment.work w on w.id = m.work_id
               where m.changed_by = $1 and w.person_id <> $1) as marked,
              (select count(*)::int from assignment.extension where person_id = $1) as extensions,
              (select count(*)::int from assignment.extension where granted_by = $1 and person_id <> $1) as granted,
              (select count(*)::int from assignment.presence p join assignment.work w on w.id = p.work_id
               where p.person_id = $1 or w.person_id = $1) as presence`,
      [personId],
    );
    return [
      { table: 'assignment.work', erase: row?.works ?? 0, anonymise: 0 },
      { table: 'assignment.version', erase: row?.versions ?? 0, anonymise: 0 },
      { table: 'assignment.assessment', erase: row?.own ?? 0, anonymise: row?.marked ?? 0 },
      { table: 'assignment.extension', erase: row?.extensions ?? 0, anonymise: row?.granted ?? 0 },
      { table: 'assignment.presence', erase: row?.presence ?? 0, anonymise: 0 },
    ];
  }

  async erase(ctx: RequestContext, personId: string): Promise<void> {
    const works = await this.database.query<{ id: string }>(ctx, `delete from assignment.work where person_id = $1 returning id`, [
      personId,
    ]);
    await this.files.release(
      ctx,
      WORK_FILES,
      works.map(({ id }) => id),
    );
    await this.database.query(ctx, `delete from assignment.extension where person_id = $1`, [personId]);
    await this.database.query(ctx, `delete from assignment.presence where person_id = $1`, [personId]);
    await this.database.query(ctx, `update assignment.extension set granted_by = null where granted_by = $1`, [personId]);
    await this.database.query(ctx, `update assignment.assessment set changed_by = null where changed_by = $1`, [personId]);
  }
}

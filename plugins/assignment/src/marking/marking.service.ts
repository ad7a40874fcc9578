import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type GradeInput, Grades } from '@sreda/grades';
import { actorOf, conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Audit, Events, Files, People } from '@sreda/plugin-sdk/server';
import { workGraded, workReturned } from '../assignment.events.js';
import { dueOf } from '../deadlines.js';
import { capabilities } from '../manifest.js';
import { areLevelsOf, faultOfMark, markOf, maxOf } from '../rubric.js';
import { WORK_FILES } from '../sheets.js';
import type { Outcome } from '../work/work.dto.js';
import { type AssignmentRow, levelList, levelsOf, type Released, type VersionRow } from '../work/work.rows.js';
import { WorkStore } from '../work/work.store.js';
import { datesOf, lastVersion, versionView } from '../work/work.view.js';
import type { AssessmentDto, AssessmentInputDto, MarkedWorkDto, PresenceDto } from './marking.dto.js';
import { type AssessmentRow, type LockedWork, MarkingStore } from './marking.store.js';

/** A teacher's side of a work: reading it, writing about it, and showing the student what was written. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly database: Database,
    private readonly works: WorkStore,
    private readonly store: MarkingStore,
    private readonly files: Files,
    private readonly grades: Grades,
    private readonly events: Events,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly people: People,
  ) {}

  async get(ctx: RequestContext, workId: string): Promise<MarkedWorkDto> {
    const placed = await this.works.find(ctx, workId);
    if (!placed) throw notFound();
    const { activityId, personId } = placed;
    const assignment = await this.works.assignment(ctx, activityId);
    const work = await this.works.workOf(ctx, activityId, personId);
    const versions = (await this.works.versions(ctx, workId)).filter(({ takenBackAt }) => !takenBackAt);
    const files = (await this.files.of(ctx, WORK_FILES, [workId])).get(workId) ?? [];
    this.audit.seen(ctx, [personId], 'assignment.work');
    return {
      ...{ id: workId, activityId, personId, state: work.state, late: work.late },
      name: (await this.people.names(ctx, [personId])).get(personId) ?? '—',
      dueAt: dueOf(datesOf(assignment, work)),
      versions: versions.map((version) => versionView(version, files)),
      assessment: await this.assessment(ctx, placed, versions.at(-1)?.number ?? null),
    };
  }

  /**
   * Keeps what the teacher has written so far, and with an `outcome` shows it to the student. 409 `assignment.marked-meanwhile` when somebody else has
   * written meanwhile, `assignment.taken-back` and `assignment.new-version` when the student has. The same text sent again is answered as before.
   */
  async assess(ctx: RequestContext, workId: string, input: AssessmentInputDto): Promise<AssessmentDto> {
    const levels = levelsOf(input.levels);
    await this.database.tx(ctx, async (inner) => {
      const work = await this.store.lock(inner, workId);
      if (!work) throw notFound();
      const versions = await this.works.versions(inner, workId);
      const last = lastVersion(versions);
      if (!last || work.state === 'draft') throw conflict('assignment.taken-back');
      if (last.number !== input.number) throw conflict('assignment.new-version');
      const assignment = await this.works.assignment(inner, work.activityId);
      if (!areLevelsOf(assignment.rubric, levels)) throw invalid('levels', 'unknown-level');
      const mark = markOf(assignment, levels, input.mark);
      const fault = mark === null ? null : faultOfMark(assignment, mark);
      if (fault) throw invalid('mark', fault, { max: maxOf(assignment) });
      const before = await this.store.assessment(inner, workId, input.number);
      const next = { ...input, levels, mark, revision: (before?.revision ?? 0) + 1, changedBy: actorOf(ctx).personId };
      if (before && before.revision === input.revision + 1 && isRepeated(before, next)) return;
      if ((before?.revision ?? 0) !== input.revision) throw conflict('assignment.marked-meanwhile');
      await this.store.save(inner, workId, next);
      if (!input.outcome) return;
      const released = { mark, levels, comment: input.comment.trim() };
      if (input.outcome === 'graded' && mark === null) throw invalid('mark', 'required');
      if (input.outcome === 'returned' && released.comment === '') throw invalid('comment', 'required');
      await this.store.release(inner, workId, input.number, input.outcome, released);
      await this.tell(inner, assignment, work, { versions, last, outcome: input.outcome, released });
    });
    const placed = await this.works.find(ctx, workId);
    const assessment = placed && (await this.assessment(ctx, placed, input.number));
    if (!assessment) throw notFound();
    return assessment;
  }

  async present(ctx: RequestContext, workId: string): Promise<PresenceDto> {
    const others = await this.store.present(ctx, workId, actorOf(ctx).personId);
    const names = others.length > 0 ? await this.people.names(ctx, others) : new Map<string, string>();
    const row = await this.database.queryOne<Pick<PresenceDto, 'state' | 'revision'>>(
      ctx,
      `select w.state, coalesce((select revision from assignment.assessment m
         where m.work_id = w.id and m.number = (select max(number) from assignment.version v where v.work_id = w.id and v.taken_back_at is null)), 0) as revision
       from assignment.work w where w.id = $1`,
      [workId],
    );
    if (!row) throw notFound();
    return { others: others.map((id) => names.get(id) ?? '—'), ...row };
  }

  leave(ctx: RequestContext, workId: string): Promise<void> {
    return this.store.leave(ctx, workId, actorOf(ctx).personId);
  }

  private async assessment(
    ctx: RequestContext,
    { id: workId, activityId }: { id: string; activityId: string },
    number: number | null,
  ): Promise<AssessmentDto | null> {
    if (number === null) return null;
    const row = await this.store.assessment(ctx, workId, number);
    if (!row) {
      return { number, revision: 0, mark: null, levels: [], comment: '', note: '', changedAt: null, changedBy: null, outcome: null };
    }
    const maySeeNote = await this.access.can(ctx, capabilities.grade, { level: 'activity', id: activityId });
    const names = row.changedBy ? await this.people.names(ctx, [row.changedBy]) : new Map<string, string>();
    return {
      ...row,
      levels: levelList(row.levels),
      note: maySeeNote ? row.note : '',
      changedBy: names.get(row.changedBy ?? '') ?? null,
    };
  }

  private async tell(
    ctx: RequestContext,
    assignment: AssignmentRow,
    { id: workId, activityId, personId }: LockedWork,
    { versions, last, outcome, released }: { versions: readonly VersionRow[]; last: VersionRow; outcome: Outcome; released: Released },
  ): Promise<void> {
    const { courseId, name: activityName } = assignment;
    const event = { workId, activityId, courseId, activityName, personId, number: last.number };
    if (outcome === 'returned' || released.mark === null) return this.events.record(ctx, workReturned, workId, event);
    const max = maxOf(assignment);
    await this.events.record(ctx, workGraded, workId, { ...event, mark: released.mark, maxMark: max });
    const inputOf = ({ number, handedInAt }: VersionRow, value: number | null, counts: boolean): GradeInput => ({
      ...{ kind: WORK_FILES, id: workId, number, at: handedInAt.toISOString(), value, max, counts },
    });
    const earlier = versions.filter((version) => version !== last && typeof version.released?.mark === 'number' && !version.takenBackAt);
    await this.grades.record(ctx, {
      activityId,
      personId,
      raw: released.mark,
      state: 'graded',
      rule: assignment.scale === 'points' && assignment.rubric.length > 0 ? 'assignment.rule.rubric' : 'assignment.rule.teacher',
      inputs: [...earlier.map((version) => inputOf(version, version.released?.mark ?? null, false)), inputOf(last, released.mark, true)],
      late: last.late,
    });
  }
}

/** This very text, by this person, is what was written last. */
const isRepeated = (before: AssessmentRow, next: Omit<AssessmentRow, 'changedAt' | 'outcome'> & { readonly outcome?: Outcome }): boolean =>
  before.changedBy === next.changedBy &&
  before.mark === next.mark &&
  before.comment === next.comment &&
  before.note === next.note &&
  JSON.stringify(levelList(before.levels)) === JSON.stringify(levelList(next.levels)) &&
  (next.outcome === undefined || next.outcome === before.outcome);

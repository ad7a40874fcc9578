import { Injectable } from '@nestjs/common';
import { Availability } from '@sreda/courses';
import { Database } from '@sreda/database';
import { Grades } from '@sreda/grades';
import { actorOf, conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Events, Files } from '@sreda/plugin-sdk/server';
import { workHandedIn, workTakenBack } from '../assignment.events.js';
import { dueOf, isLate } from '../deadlines.js';
import { maxOf } from '../rubric.js';
import { sameSheets, WORK_FILES } from '../sheets.js';
import type { DraftInputDto, DraftSavedDto, HandInDto } from './work.dto.js';
import type { AssignmentRow, WorkRow } from './work.rows.js';
import { WorkStore } from './work.store.js';
import { datesOf, lastVersion, mayTakeBack, refusalOf } from './work.view.js';

const MEGABYTE = 2 ** 20;

type Own = WorkRow & { readonly id: string };
const isOpen = ({ state }: WorkRow): boolean => state === 'draft' || state === 'returned';

/** A student's own work, from the first word to handing it in. The server's clock decides what is late. */
@Injectable()
export class WorkService {
  constructor(
    private readonly database: Database,
    private readonly store: WorkStore,
    private readonly files: Files,
    private readonly grades: Grades,
    private readonly availability: Availability,
    private readonly events: Events,
  ) {}

  /**
   * Keeps the draft. A revision that is not the last one is 409 `assignment.draft-changed`: another tab or device has written meanwhile. The same
   * draft sent again (a lost reply) is answered as before. Also taken after the cut-off: nothing that was written is lost.
   */
  async saveDraft(ctx: RequestContext, activityId: string, draft: DraftInputDto): Promise<DraftSavedDto> {
    const assignment = await this.shown(ctx, activityId);
    if (assignment.opensAt && ctx.now() < assignment.opensAt) throw conflict('assignment.not-open-yet');
    requireFit(assignment, draft);
    if (draft.revision === 0) await this.availability.requireAvailable(ctx, activityId);
    return this.database.tx(ctx, async (inner) => {
      const work = await this.store.lockOrMake(inner, activityId, actorOf(ctx).personId);
      if (!isOpen(work)) throw conflict('assignment.handed-in');
      if (work.draftRevision === draft.revision + 1 && isSame(work, draft)) {
        return { revision: work.draftRevision, savedAt: work.draftSavedAt ?? ctx.now() };
      }
      requireRevision(work, draft.revision);
      await this.attach(inner, assignment, work.id, draft);
      const revision = work.draftRevision + 1;
      await this.store.saveDraft(inner, work.id, { ...draft, revision });
      return { revision, savedAt: ctx.now() };
    });
  }

  /** The draft as the student saw it becomes a version. A second press of the same button changes nothing. */
  async handIn(ctx: RequestContext, activityId: string, { key, revision, confirmed }: HandInDto): Promise<void> {
    const assignment = await this.shown(ctx, activityId);
    await this.database.tx(ctx, async (inner) => {
      const work = await this.store.lock(inner, activityId, actorOf(ctx).personId);
      if (!work) throw conflict('assignment.nothing-to-hand-in');
      const versions = await this.store.versions(inner, work.id);
      if (versions.some(({ clientKey }) => clientKey === key)) return;
      if (!isOpen(work)) throw conflict('assignment.handed-in');
      const refusal = refusalOf(assignment, work, ctx.now());
      if (refusal) throw conflict(refusal);
      requireRevision(work, revision);
      if (work.draftText.trim() === '' && work.draftSheets.length === 0) throw conflict('assignment.nothing-to-hand-in');
      if (assignment.confirm && !confirmed) throw invalid('confirmed', 'not-confirmed');
      const dueAt = dueOf(datesOf(assignment, work));
      // A correction is as late as the work was that it corrects.
      const late = work.state === 'returned' ? work.late : isLate(dueAt, ctx.now());
      const number = work.versions + 1;
      // What was put into the draft and taken out again is let go now.
      const kept = [...versions.flatMap(({ sheets }) => sheets), ...work.draftSheets].map(({ fileId }) => fileId);
      await this.files.attach(inner, { kind: WORK_FILES, id: work.id }, kept);
      await this.store.addVersion(inner, work, { number, dueAt, late, clientKey: key });
      await this.events.record(inner, workHandedIn, work.id, { ...eventOf(ctx, assignment, work.id, number), late });
      // A mark that was given stays until there is a new one.
      if (work.mark === null) await this.recordWaiting(inner, assignment, work.id, { number, late });
    });
  }

  /** The work is a draft again; what was handed in stays as a version that does not count. */
  async takeBack(ctx: RequestContext, activityId: string): Promise<void> {
    const assignment = await this.shown(ctx, activityId);
    await this.database.tx(ctx, async (inner) => {
      const work = await this.store.lock(inner, activityId, actorOf(ctx).personId);
      if (!work) throw notFound();
      const versions = await this.store.versions(inner, work.id);
      const last = lastVersion(versions);
      if (!last || work.state !== 'handed-in') throw conflict('assignment.not-handed-in');
      if (last.begun) throw conflict('assignment.marking-begun');
      if (!mayTakeBack(assignment, work, versions, ctx.now())) throw conflict('assignment.no-taking-back');
      const isCorrection = versions.some(({ outcome, takenBackAt }) => outcome === 'returned' && !takenBackAt);
      await this.store.takeBack(inner, work.id, last.number, isCorrection ? 'returned' : 'draft');
      await this.events.record(inner, workTakenBack, work.id, eventOf(ctx, assignment, work.id, last.number));
    });
  }

  private async shown(ctx: RequestContext, activityId: string): Promise<AssignmentRow> {
    const assignment = await this.store.assignment(ctx, activityId);
    if (!assignment.visible || assignment.isDraft) throw notFound();
    return assignment;
  }

  /** What a version or the draft before had stays attached, so that a sheet taken out can come back. */
  private async attach(ctx: RequestContext, { maxMegabytes }: AssignmentRow, workId: string, { sheets }: DraftInputDto): Promise<void> {
    const before = await this.filesOf(ctx, workId);
    const known = new Set(before.map(({ id }) => id));
    const added = sheets.filter(({ fileId }) => !known.has(fileId));
    if (added.length === 0) return;
    await this.files.attach(ctx, { kind: WORK_FILES, id: workId }, [...known, ...added.map(({ fileId }) => fileId)]);
    const after = await this.filesOf(ctx, workId);
    if (after.some(({ id, size }) => !known.has(id) && size > maxMegabytes * MEGABYTE)) {
      throw invalid('sheets', 'file-too-large', { megabytes: maxMegabytes });
    }
  }

  private async filesOf(ctx: RequestContext, workId: string) {
    return (await this.files.of(ctx, WORK_FILES, [workId])).get(workId) ?? [];
  }

  private async recordWaiting(
    ctx: RequestContext,
    assignment: AssignmentRow,
    workId: string,
    { number, late }: { number: number; late: boolean },
  ): Promise<void> {
    const { id: activityId } = assignment;
    const input = { kind: WORK_FILES, id: workId, number, at: ctx.now().toISOString(), value: null, max: maxOf(assignment), counts: true };
    await this.grades.record(ctx, {
      activityId,
      personId: actorOf(ctx).personId,
      raw: null,
      state: 'needs-grading',
      rule: 'assignment.rule.waiting',
      inputs: [input],
      late,
    });
  }
}

const isSame = (work: Own, { text, sheets }: DraftInputDto): boolean => work.draftText === text && sameSheets(work.draftSheets, sheets);

function requireRevision({ draftRevision }: WorkRow, revision: number): void {
  if (draftRevision !== revision) throw conflict('assignment.draft-changed', { revision: draftRevision });
}

function requireFit({ takesText, takesFiles, maxFiles }: AssignmentRow, { text, sheets }: DraftInputDto): void {
  if (!takesText && text !== '') throw invalid('text', 'no-text');
  if (!takesFiles && sheets.length > 0) throw invalid('sheets', 'no-files');
  if (sheets.length > maxFiles) throw invalid('sheets', 'too-many', { max: maxFiles });
  if (new Set(sheets.map(({ fileId }) => fileId)).size < sheets.length) throw invalid('sheets', 'twice');
  if (sheets.some(({ turn }) => turn % 90 !== 0)) throw invalid('sheets', 'one-of', { values: '0, 90, 180, 270' });
}

const eventOf = (ctx: RequestContext, { id: activityId, courseId, name }: AssignmentRow, workId: string, number: number) => ({
  ...{ workId, activityId, courseId, activityName: name, number },
  personId: actorOf(ctx).personId,
});

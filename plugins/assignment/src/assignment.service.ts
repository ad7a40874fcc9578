import { Injectable } from '@nestjs/common';
import { Availability, CompletionMarks, Visibility } from '@sreda/courses';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Files } from '@sreda/plugin-sdk/server';
import type { HomeworkDto } from './assignment.dto.js';
import { instructionsView } from './instructions.js';
import { capabilities } from './manifest.js';
import { maxOf } from './rubric.js';
import { WORK_FILES } from './sheets.js';
import type { MyWorkDto } from './work/work.dto.js';
import type { AssignmentRow } from './work/work.rows.js';
import { WorkStore } from './work/work.store.js';
import { myWorkView } from './work/work.view.js';

/** What is asked for, and to a student the own work with it. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly store: WorkStore,
    private readonly files: Files,
    private readonly access: Access,
    private readonly availability: Availability,
    private readonly visibility: Visibility,
    private readonly marks: CompletionMarks,
  ) {}

  /** What is hidden, or in a draft, is there only for those who may edit the course. A student's look at it counts as viewed. */
  async get(ctx: RequestContext, activityId: string): Promise<HomeworkDto> {
    const at = { level: 'activity', id: activityId } as const;
    const assignment = await this.store.assignment(ctx, activityId);
    await this.visibility.requireShown(ctx, assignment);
    const { visible: _visible, isDraft: _draft, courseIsOpen: _open, maxPoints: _points, rubric, ...view } = assignment;
    const learns = await this.access.can(ctx, capabilities.submit, at);
    const my = learns ? await this.mine(ctx, assignment) : null;
    // Whoever has begun keeps the own work, whatever the conditions say later.
    if (my?.id === null) await this.availability.requireAvailable(ctx, activityId);
    if (my) await this.marks.viewed(ctx, activityId);
    return {
      ...view,
      rubric: rubric.map(({ levels, ...criterion }) => ({ ...criterion, levels: [...levels] })),
      maxMark: maxOf(assignment),
      instructionsView: instructionsView(assignment),
      serverNow: ctx.now(),
      my,
    };
  }

  private async mine(ctx: RequestContext, assignment: AssignmentRow): Promise<MyWorkDto> {
    const work = await this.store.workOf(ctx, assignment.id, actorOf(ctx).personId);
    const versions = work.id ? await this.store.versions(ctx, work.id) : [];
    const files = work.id ? ((await this.files.of(ctx, WORK_FILES, [work.id])).get(work.id) ?? []) : [];
    return myWorkView(assignment, work, versions, files, ctx.now());
  }
}

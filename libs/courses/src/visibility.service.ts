import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type LinkTargetView, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextRef } from '@sreda/plugin-sdk/server';
import { Availability } from './availability/availability.service.js';
import { capabilities } from './manifest.js';

/** What is hidden, and everything in a draft, is there only for those who may edit the course. Who looks at a draft as a student sees what students will. */
@Injectable()
export class Visibility {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly availability: Availability,
  ) {}

  /** Throws 404. */
  async requireShown(
    ctx: RequestContext,
    activity: { readonly id: string; readonly visible: boolean; readonly isDraft: boolean },
  ): Promise<void> {
    const at = { level: 'activity', id: activity.id } as const;
    if (!activity.visible && !(await this.access.can(ctx, capabilities.edit, at))) throw notFound();
    if (activity.isDraft && !(await this.seesDraft(ctx, at))) throw notFound();
  }

  /** Nobody sees a draft through a student's eyes who could not see it with their own. */
  seesDraft(ctx: RequestContext, at: ContextRef): Promise<boolean> {
    return this.access.can(this.database.asOneself(ctx), capabilities.edit, at);
  }

  /** Those of the activities that the actor may open; what opens them to a reader is `capability`. For files. */
  async readable(ctx: RequestContext, activityIds: readonly string[], capability: string): Promise<ReadonlySet<string>> {
    return new Set((await this.targets(ctx, activityIds, capability)).keys());
  }

  /** The same with what is told of them. */
  async targets(ctx: RequestContext, activityIds: readonly string[], capability: string): Promise<ReadonlyMap<string, LinkTargetView>> {
    const view = this.access.visible(ctx, capability, 'activity', 'a.id', 2);
    const edit = this.access.visible(ctx, capabilities.edit, 'activity', 'a.id', 2 + view.parameters.length);
    const rows = await this.database.query<LinkTargetView & { id: string; isDraft: boolean }>(
      ctx,
      `select a.id, a.name, a.type, a.course_id as "courseId", c.state = 'draft' as "isDraft" from courses.activity a join courses.course c on c.id = a.course_id
       where a.id = any($1::uuid[]) and ((a.visible and ${view.sql}) or ${edit.sql})`,
      [activityIds, ...view.parameters, ...edit.parameters],
    );
    const shown = new Map<string, LinkTargetView>();
    for (const { id, isDraft, ...view } of rows)
      if (!isDraft || (await this.seesDraft(ctx, { level: 'activity', id }))) shown.set(id, view);
    for (const id of (await this.availability.closed(ctx, [...shown.keys()])).keys()) shown.delete(id);
    return shown;
  }
}

import { Injectable } from '@nestjs/common';
import { ActivityService, Availability, CompletionMarks, courseCapabilities } from '@sreda/courses';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access } from '@sreda/plugin-sdk/server';
import { renderHtml } from '@sreda/rich-text';
import type { ResourceDto, ResourceType } from './resource.dto.js';
import { ResourceStore } from './resource.store.js';

/** What a reader of a course gets. */
@Injectable()
export class ResourceService {
  constructor(
    private readonly store: ResourceStore,
    private readonly activities: ActivityService,
    private readonly availability: Availability,
    private readonly marks: CompletionMarks,
    private readonly access: Access,
  ) {}

  /** A student's look at it counts as viewed. */
  async get(ctx: RequestContext, activityId: string): Promise<ResourceDto> {
    await this.availability.requireAvailable(ctx, activityId);
    const { id, courseId, type, name, visible, version } = await this.activities.get(ctx, activityId);
    const { text, url, files } = await this.store.get(ctx, activityId);
    await this.marks.viewed(ctx, activityId);
    const mayEdit = await this.access.can(ctx, courseCapabilities.edit, { level: 'course', id: courseId });
    return {
      ...{ id, courseId, type: type as ResourceType, name, visible, version, url },
      text: renderHtml({ text, format: 'html' }),
      files: [...files],
      source: mayEdit ? text : null,
    };
  }
}

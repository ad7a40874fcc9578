import { Injectable } from '@nestjs/common';
import type { ActivityType, CompletionStates, RequestContext, Schema } from '@sreda/plugin-sdk';
import { schemaOf } from '@sreda/plugin-sdk/server';
import { FileSettings, FolderSettings, LinkSettings, PageSettings } from './resource.dto.js';
import { type ResourceChange, ResourceStore } from './resource.store.js';

/** The four kinds differ in what they may hold, and in nothing else. */
abstract class ResourceActivity<Settings extends ResourceChange> implements ActivityType<Settings> {
  abstract readonly settings: Schema<Settings>;
  readonly completionRules = ['viewed', 'manual'] as const;
  readonly grade = 'none';

  constructor(private readonly store: ResourceStore) {}

  create(ctx: RequestContext, { id }: { id: string }, settings: Settings): Promise<void> {
    return this.store.create(ctx, id, settings);
  }

  update(ctx: RequestContext, activityId: string, settings: Settings): Promise<void> {
    return this.store.change(ctx, activityId, settings);
  }

  copy(ctx: RequestContext, { fromActivityId, toActivityId }: { fromActivityId: string; toActivityId: string }): Promise<void> {
    return this.store.copy(ctx, fromActivityId, toActivityId);
  }

  remove(ctx: RequestContext, activityId: string): Promise<void> {
    return this.store.remove(ctx, activityId);
  }

  /** Nothing is handed in; that it was read the course itself marks. */
  completionState(): Promise<CompletionStates> {
    return Promise.resolve(new Map());
  }
}

@Injectable()
export class PageActivity extends ResourceActivity<PageSettings> {
  readonly settings = schemaOf(PageSettings);
  constructor(store: ResourceStore) {
    super(store);
  }
}

@Injectable()
export class FileActivity extends ResourceActivity<FileSettings> {
  readonly settings = schemaOf(FileSettings);
  constructor(store: ResourceStore) {
    super(store);
  }
}

@Injectable()
export class FolderActivity extends ResourceActivity<FolderSettings> {
  readonly settings = schemaOf(FolderSettings);
  constructor(store: ResourceStore) {
    super(store);
  }
}

@Injectable()
export class LinkActivity extends ResourceActivity<LinkSettings> {
  readonly settings = schemaOf(LinkSettings);
  constructor(store: ResourceStore) {
    super(store);
  }
}

import { SetMetadata, type Type } from '@nestjs/common';
import type { ContextLevel } from '../capabilities.js';
import type { RequestContext } from '../context.js';

export interface ContextRef {
  readonly level: ContextLevel;
  /** Id of the organisation, course, activity or person; null for the site. */
  readonly id: string | null;
}

/** Finds the context that an object lies in (an attempt → its activity); null when there is no such object: the answer is 404. */
export interface ContextLookup {
  contextOf(ctx: RequestContext, id: string): Promise<ContextRef | null>;
}

/**
 * Where a capability is checked: the site; the organisation the actor works in now; the object that a route parameter names; or the context
 * that a lookup finds for a route parameter.
 */
export type ContextSource =
  | 'site'
  | 'current-organisation'
  | { readonly level: Exclude<ContextLevel, 'site'>; readonly param: string }
  | { readonly lookup: Type<ContextLookup>; readonly param: string };

export interface Requirement {
  readonly capability: string;
  readonly at: ContextSource;
}

export const REQUIREMENTS = 'sreda:requirements';
export const PUBLIC = 'sreda:public';

/** The handler runs when the actor has the capability in that context. */
export const RequireCapability = (capability: string, at: ContextSource = 'site') => RequireOneOf({ capability, at });
/** The handler runs when one of the requirements is met; they are tried in order. */
export const RequireOneOf = (...requirements: readonly Requirement[]) => SetMetadata(REQUIREMENTS, requirements);
/** The handler runs for visitors too. */
export const Public = () => SetMetadata(PUBLIC, true);

export const organisation = (param = 'organisationId'): ContextSource => ({ level: 'organisation', param });
export const course = (param = 'courseId'): ContextSource => ({ level: 'course', param });
export const activity = (param = 'activityId'): ContextSource => ({ level: 'activity', param });
export const person = (param = 'personId'): ContextSource => ({ level: 'person', param });
export const found = (lookup: Type<ContextLookup>, param: string): ContextSource => ({ lookup, param });

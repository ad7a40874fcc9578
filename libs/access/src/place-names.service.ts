import { Injectable } from '@nestjs/common';
import { points, type RequestContext } from '@sreda/plugin-sdk';
import { type ContextRef, Extensions } from '@sreda/plugin-sdk/server';
import type { Explanation } from './explain.js';

/** Null: the site, or nobody knows its name. */
export type NameOf = (at: ContextRef) => string | null;

/** What places and people are called, as the packages that own them say. Asks nothing about who wants to know. */
@Injectable()
export class PlaceNamesService {
  constructor(private readonly extensions: Extensions) {}

  /** One query a level. */
  async of(ctx: RequestContext, places: readonly ContextRef[]): Promise<NameOf> {
    const names = new Map<string, string>();
    for (const [level, source] of this.extensions.all(points.placeNames)) {
      const ids = new Set(places.flatMap((at) => (at.level === level && at.id !== null ? [at.id] : [])));
      if (ids.size > 0) for (const [id, name] of await source.names(ctx, [...ids])) names.set(id, name);
    }
    return ({ id }) => (id === null ? null : (names.get(id) ?? null));
  }

  /** For all that an explanation speaks of. */
  ofExplanation(ctx: RequestContext, { personId, at, assignments }: Explanation): Promise<NameOf> {
    const places = assignments.flatMap((a) => [a.at, ...a.permissions.map((p) => p.at)]);
    return this.of(ctx, [at, { level: 'person', id: personId }, ...places]);
  }
}

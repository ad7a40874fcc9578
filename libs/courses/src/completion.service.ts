import { Injectable } from '@nestjs/common';
import { type CompletionState, type CompletionStates, points, type RequestContext } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';

/** What a person has done of a course: each kind of activity knows it of its own. */
@Injectable()
export class CompletionService {
  constructor(private readonly extensions: Extensions) {}

  /** By id of the activity; one call a type. Those of plugins that are off are incomplete. */
  async of(
    ctx: RequestContext,
    personId: string,
    activities: readonly { readonly id: string; readonly type: string }[],
  ): Promise<(activityId: string) => CompletionState> {
    const known: CompletionStates[] = [];
    for (const [type, kind] of this.extensions.all(points.activity)) {
      const activityIds = activities.filter((activity) => activity.type === type).map(({ id }) => id);
      if (activityIds.length > 0) known.push(await kind.completionState(ctx, { activityIds, personIds: [personId] }));
    }
    return (activityId) =>
      known.map((states) => states.get(`${activityId}/${personId}`)).find((state) => state !== undefined) ?? 'incomplete';
  }
}

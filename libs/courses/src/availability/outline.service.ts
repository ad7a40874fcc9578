import { Injectable } from '@nestjs/common';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { CompletionService, type Tracked } from '../completion/completion.service.js';
import type { OutlineActivityDto } from '../course.dto.js';
import type { WordsDto } from './availability.dto.js';
import { Availability, type StandingOf } from './availability.service.js';
import type { Rule } from './tree.js';

type Stored = Tracked & { readonly availability: Rule | null };
interface StoredSection {
  readonly availability: Rule | null;
  readonly activities: readonly Stored[];
}
type Own = Pick<OutlineActivityDto, 'state' | 'rule' | 'markedBy' | 'locked' | 'conditions'>;
type Outlined<S extends StoredSection> = Omit<S, 'availability' | 'activities'> & {
  readonly conditions: WordsDto | null;
  readonly activities: (Omit<S['activities'][number], 'completion' | 'availability'> & Own)[];
};

/** The contents of a course for who reads them: how far a student is and what is still closed; for who may edit, the conditions in words. */
@Injectable()
export class OutlineService {
  constructor(
    private readonly completion: CompletionService,
    private readonly availability: Availability,
  ) {}

  /** What is hidden from the student is left out. */
  async of<S extends StoredSection>(
    ctx: RequestContext,
    sections: readonly S[],
    { learns, mayEdit }: { learns: boolean; mayEdit: boolean },
  ): Promise<Outlined<S>[]> {
    const all = sections.flatMap((section) => section.activities);
    const personId = learns ? actorOf(ctx).personId : null;
    const stateOf = personId === null ? () => null : await this.completion.of(ctx, all, [personId]);
    const standingOf = personId === null || mayEdit ? () => null : await this.standings(ctx, sections, personId);
    const wordsOf = await this.words(ctx, mayEdit ? [...sections, ...all].flatMap(({ availability }) => availability ?? []) : []);
    const outlined = ({ completion, availability, ...activity }: Stored): Stored & Own => {
      const standing = standingOf(activity.id, personId ?? '');
      return {
        ...activity,
        state: stateOf(activity.id, personId ?? ''),
        rule: completion.rule,
        markedBy: completion.by ?? null,
        locked: standing,
        conditions: wordsOf(availability),
      } as Stored & Own;
    };
    return sections.map(({ availability, activities, ...section }) => ({
      ...section,
      conditions: wordsOf(availability),
      activities: activities.map(outlined).filter(({ locked }) => locked?.state !== 'hidden'),
    })) as Outlined<S>[];
  }

  private standings(ctx: RequestContext, sections: readonly StoredSection[], personId: string): Promise<StandingOf> {
    const restricted = sections.flatMap(({ availability: sectionAvailability, activities }) =>
      activities.map(({ id, availability }) => ({ id, availability, sectionAvailability })),
    );
    return this.availability.of(ctx, restricted, [personId]);
  }

  private async words(ctx: RequestContext, rules: readonly Rule[]): Promise<(rule: Rule | null) => WordsDto | null> {
    const told = await this.availability.told(ctx, rules);
    const texts = new Map(rules.map((rule, index) => [rule, told[index]]));
    return (rule) => {
      const words = rule && texts.get(rule);
      return words ? { hides: rule.otherwise === 'hidden', words } : null;
    };
  }
}

import { Decimal, Flag, Id, Instant, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

export const forumKinds = ['general', 'question', 'group'] as const;
export type ForumKind = (typeof forumKinds)[number];
export const gradings = ['none', 'highest', 'mean', 'sum'] as const;
export type Grading = (typeof gradings)[number];

const KIND = {
  description:
    '`question`: others’ posts are shown to who has written in the topic; `group`: each group of the course has one topic, and sees no other',
};
const POSTS_NEEDED = { min: 1, max: 1_000, nullable: true };
const MAX_POINTS = { min: 0.0000001, max: 10_000 };
const COUNT = { max: 2 ** 31 - 1 };

/** Settings of the activity type `forum`; what is absent stays as it is. */
export class ForumSettings {
  @Text({ min: 0, max: 100_000, raw: true, optional: true, description: 'HTML' })
  introduction?: string;
  @OneOf(forumKinds, { optional: true, ...KIND })
  kind?: ForumKind;
  @Whole({ ...POSTS_NEEDED, optional: true, description: 'Own posts with which somebody is done; null: one' })
  postsNeeded?: number | null;
  @OneOf(gradings, { optional: true, description: 'What the points of the posts make as a grade' })
  grading?: Grading;
  @Decimal({ ...MAX_POINTS, optional: true })
  maxPoints?: number;
}

export class ForumDto {
  @Id()
  id: string;
  @Id()
  courseId: string;
  @Text({ max: 250 })
  name: string;
  @OneOf(forumKinds, KIND)
  kind: ForumKind;
  @Text({ min: 0, max: 100_000, description: 'HTML as its author writes it' })
  introduction: string;
  @Text({ min: 0, max: 5_000_000, description: 'HTML, formulas drawn' })
  introductionView: string;
  @Whole(POSTS_NEEDED)
  postsNeeded: number | null;
  @Whole({ ...COUNT, description: 'Own ones that count' })
  myPosts: number;
  @OneOf(gradings)
  grading: Grading;
  @Decimal(MAX_POINTS)
  maxPoints: number;
  @Flag({ description: 'Now' })
  mayWrite: boolean;
  @Flag()
  mayModerate: boolean;
  @Flag()
  mayGrade: boolean;
  @Flag({ description: 'Change the settings' })
  mayManage: boolean;
  @Text({ max: 100, nullable: true, description: 'Code of what keeps me from writing now; null: nothing' })
  refusal: string | null;
  @Whole({ ...COUNT, description: 'Topics with posts that I have not read' })
  unread: number;
  @Whole({ ...COUNT, description: 'That wait for a moderator; 0 for others' })
  openReports: number;
  @Flag({ description: 'I hear of new posts' })
  subscribed: boolean;
  @Instant({ nullable: true })
  opensAt: Date | null;
  @Instant({ nullable: true })
  closesAt: Date | null;
}

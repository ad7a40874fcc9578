import { Id, Instant, ListOf, Nested, OneOf, PageQuery, Text } from '@sreda/plugin-sdk/server';
import { PostAuthorDto, PostDto } from '../post/post.dto.js';

const REASON = { max: 2_000 };
export const reportKinds = ['report', 'appeal'] as const;
export type ReportKind = (typeof reportKinds)[number];
export const outcomes = ['dismissed', 'hidden', 'shown'] as const;
export type Outcome = (typeof outcomes)[number];
export const reportFilters = ['open', 'decided'] as const;
export type ReportFilter = (typeof reportFilters)[number];

export class PostHidingDto {
  @Text({ ...REASON, nullable: true, description: 'For the author and the moderators; null shows it again' })
  reason: string | null;
}
export class PostReportDto {
  @Text(REASON)
  reason: string;
}
export class PostAppealDto {
  @Text(REASON)
  text: string;
}
export class ReportDecisionDto {
  @OneOf(outcomes, { description: '`dismissed`: all stays as it is; `hidden` on a report, `shown` on an appeal' })
  outcome: Outcome;
  @Text({ ...REASON, optional: true, description: 'For `hidden`: what the author is told' })
  reason?: string;
}
export class ReportQuery extends PageQuery {
  @OneOf(reportFilters, { optional: true, description: '`open`: the oldest first; `decided`: the last first' })
  filter: ReportFilter = 'open';
}
export class ReportDecidedDto {
  @Instant()
  at: Date;
  @Nested(() => PostAuthorDto, { nullable: true })
  by: PostAuthorDto | null;
  @OneOf(outcomes)
  outcome: Outcome;
}
export class ReportDto {
  @Id()
  id: string;
  @OneOf(reportKinds, { description: '`appeal`: of the author, against the hiding' })
  kind: ReportKind;
  @Text(REASON)
  reason: string;
  @Instant()
  createdAt: Date;
  @Nested(() => PostAuthorDto, { nullable: true, description: 'Null: erased' })
  by: PostAuthorDto | null;
  @Id()
  topicId: string;
  @Text({ max: 250 })
  topicTitle: string;
  @Nested(() => PostDto)
  post: PostDto;
  @Nested(() => ReportDecidedDto, { nullable: true, description: 'Null: it waits' })
  decided: ReportDecidedDto | null;
}
export class ReportPageDto {
  @ListOf(() => ReportDto, { max: 200 })
  items: ReportDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

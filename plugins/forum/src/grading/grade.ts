/** From points of posts to the grade of a forum. Pure. */
import type { GradeInput, NewGrade } from '@sreda/grades';
import type { Grading } from '../forum.dto.js';
import { POST_FILES } from '../post/post.store.js';

export interface MarkedPost {
  readonly id: string;
  readonly createdAt: Date;
  readonly points: number;
}

/** As stored: means of thirds must not show more. */
const rounded = (points: number): number => Number(points.toFixed(7));

const total = (posts: readonly MarkedPost[]): number => posts.reduce((sum, { points }) => sum + points, 0);

/** `posts` in order of time. Of equal points the earliest post is the highest; nothing gives more than `max`. */
export function gradeOf(
  posts: readonly MarkedPost[],
  grading: Exclude<Grading, 'none'>,
  max: number,
): Pick<NewGrade, 'raw' | 'state' | 'rule' | 'inputs'> {
  const best = Math.max(...posts.map(({ points }) => points));
  const taken = grading === 'highest' ? posts.filter(({ points }) => points === best).slice(0, 1) : posts;
  const points = grading === 'sum' ? total(taken) : total(taken) / taken.length;
  return {
    raw: posts.length === 0 ? null : rounded(Math.min(points, max)),
    state: 'graded',
    rule: `forum.rule.${grading}`,
    inputs: posts.map((post, index): GradeInput => ({
      kind: POST_FILES,
      id: post.id,
      number: index + 1,
      at: post.createdAt.toISOString(),
      value: post.points,
      max,
      counts: taken.includes(post),
    })),
  };
}

export const obstacles = ['unpublished', 'hidden', 'conditions', 'not-open-yet', 'closed', 'password'] as const;
export type Obstacle = (typeof obstacles)[number];

/** What of a test decides whether a student could begin it now; exceptions for persons and groups apart. */
export interface TestNow {
  readonly published: boolean;
  /** The activity and its section. */
  readonly visible: boolean;
  /** Of the activity or its section. */
  readonly conditions: boolean;
  readonly password: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** What stands in a student's way, or will. Pure. */
export function obstaclesNow(test: TestNow, now: Date): Obstacle[] {
  const stands: Readonly<Record<Obstacle, boolean>> = {
    unpublished: !test.published,
    hidden: !test.visible,
    conditions: test.conditions,
    'not-open-yet': test.opensAt !== null && now < test.opensAt,
    closed: test.closesAt !== null && now >= test.closesAt,
    password: test.password,
  };
  return obstacles.filter((kind) => stands[kind]);
}

/** Days from the day on which the demo school is made; negative: past. */
export type Day = number;

export interface TestPlan {
  readonly name: string;
  readonly instructions?: string;
  /** Names of questions of the course's bank. */
  readonly questions: readonly string[];
  readonly opens: Day;
  /** Absent: stays open. */
  readonly closes?: Day;
  readonly attempts?: number;
  /** Nobody has taken it yet. */
  readonly ahead?: boolean;
  /** Logins of demo pupils who have not taken it although others have. */
  readonly missedBy?: readonly string[];
}

/** A page or link before the tests of its section. */
export interface ReadingPlan {
  readonly type: 'page' | 'link';
  readonly name: string;
  /** As the plugin `resources` takes them. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A page or link after the tests of its section, for who has so many percent for one of them. */
export interface RewardPlan extends ReadingPlan {
  readonly after: string;
  readonly percent: number;
}

export interface SectionPlan {
  readonly name: string;
  readonly readings?: readonly ReadingPlan[];
  readonly tests: readonly TestPlan[];
  readonly rewards?: readonly RewardPlan[];
}

/** A course as its teacher made it. */
export interface CoursePlan {
  readonly name: string;
  /** Demo sign-in of the teacher. */
  readonly teacher: string;
  /** Number of the class of the teacher's school that learns here. */
  readonly grade: number;
  /** The bank as a GIFT file, as a teacher would write it. */
  readonly bank: { readonly file: string; readonly text: string };
  readonly sections: readonly SectionPlan[];
}

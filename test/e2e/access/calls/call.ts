import type { ActorName } from '../actors.js';
import type { School, World } from '../fixture.js';
import type { Maker, Person } from '../make.js';

/** For whom and about what a call is put together. */
export interface Scene {
  readonly world: World;
  readonly make: Maker;
  /** The school of the object. */
  readonly school: School;
  readonly actor: ActorName;
  /** Who calls; for a visitor, whose name the visitor uses. */
  readonly self: Person;
  /** The table lets the call through: whatever it changes or ends must be its own. */
  readonly fresh: boolean;
}

/** Fills the template of a route. */
export interface Filled {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Content of the form field `file`. */
  readonly file?: string;
}

export interface Route {
  /** The call names an object of a school, so the table has a row for the own school and one for the other. */
  readonly ofSchool: boolean;
  /** Works in a browser's session only, not by a personal access token. */
  readonly bySession: boolean;
  readonly fill: (scene: Scene) => Filled | Promise<Filled>;
  /** After a call that went through: takes from its actor what the other calls must not find. Gets what was answered. */
  readonly undo?: (scene: Scene, answered: unknown) => Promise<void>;
}
/** By method and template below `/api/v1/`: `GET courses/courses/{courseId}`. */
export type Routes = Readonly<Record<string, Route>>;

export const ofSchool = (fill: Route['fill']): Route => ({ ofSchool: true, bySession: false, fill });
export const plain = (fill: Route['fill'] = () => ({})): Route => ({ ofSchool: false, bySession: false, fill });
export const bySession = (route: Route): Route => ({ ...route, bySession: true });

/** The student, or for a call that goes through a pupil who is nobody's. */
export const pupil = ({ make, school, fresh }: Scene): Person | Promise<Person> => (fresh ? make.pupil(school) : school.people.student);

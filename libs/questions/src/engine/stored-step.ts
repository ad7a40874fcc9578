/**
 * Steps as they are stored: JSON in which every part that a plugin owns carries that plugin's schema version, so that an attempt of years ago
 * is read by today's type and behaviour. See docs/adr/0001.
 */
import type { QuestionState } from '@sreda/contracts';
import type { Action, Memory, QuestionBehaviour, QuestionType, StartAction, Step, Versioned } from '@sreda/plugin-sdk';

/** A value and the schema version that it was written with. */
export interface Stamped {
  readonly v: number;
  readonly value: unknown;
}

/** Present version of `StoredStep` itself. */
export const STEP_VERSION = 1;

export interface StoredStep {
  readonly v: typeof STEP_VERSION;
  /** The action, with `response` and `chance` stamped. */
  readonly action: { readonly kind: Step['action']['kind'] };
  readonly state: QuestionState;
  readonly fraction: number | null;
  readonly memory: Stamped;
}

const stamp = (form: Versioned, value: unknown): Stamped => ({ v: form.version, value });

function read(form: Versioned, { v, value }: Stamped): unknown {
  if (v > form.version) throw new Error(`Stored with schema version ${v}, but this release knows only ${form.version}`);
  if (v === form.version) return value;
  if (!form.upgrade) throw new Error(`Stored with schema version ${v}, and there is no upgrade to ${form.version}`);
  return form.upgrade(value, v);
}

export function storeStep(type: QuestionType, behaviour: QuestionBehaviour, step: Step): StoredStep {
  return {
    v: STEP_VERSION,
    action: mapOwned(step.action, (part, value) => stamp(type[part], value)),
    state: step.state,
    fraction: step.fraction,
    memory: stamp(behaviour.memory, step.memory),
  };
}

export function readStep(type: QuestionType, behaviour: QuestionBehaviour, stored: StoredStep): Step {
  if (stored.v !== STEP_VERSION) throw new Error(`Steps of version ${String(stored.v)} are not known to this release`);
  return {
    action: mapOwned(stored.action, (part, value) => read(type[part], value as Stamped)) as StartAction | Action,
    state: stored.state,
    fraction: stored.fraction,
    memory: read(behaviour.memory, stored.memory) as Memory,
  };
}

/** Applies `change` to the parts of an action whose form belongs to the question type. */
function mapOwned<A extends object>(action: A, change: (part: 'chance' | 'response', value: unknown) => unknown): A {
  const mapped = { ...action } as A & Record<'chance' | 'response', unknown>;
  if ('chance' in mapped) mapped.chance = change('chance', mapped.chance);
  if ('response' in mapped) mapped.response = change('response', mapped.response);
  return mapped;
}

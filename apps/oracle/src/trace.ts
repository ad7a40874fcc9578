/** The form of a recorded trace, and its translation to our responses. See FORMAT.md beside the traces. */
import type {
  MatchingDefinition,
  MatchingResponse,
  MultichoiceDefinition,
  MultichoiceResponse,
  NumericalDefinition,
  NumericalResponse,
  QuestionDefinition,
  RichText,
} from '@sreda/contracts';
import type { Certainty, Separators } from '@sreda/plugin-sdk';
import { decodeHTML } from 'entities';

export interface TraceStep {
  readonly action: 'save' | 'submit' | 'tryagain' | 'seen' | 'finish' | 'manualgrade';
  readonly response?: Readonly<Record<string, unknown>>;
  readonly certainty?: Certainty;
  readonly kept: boolean;
  readonly state: string;
  readonly fraction: number | null;
  readonly mark?: number | null;
  readonly triesLeft?: number;
  readonly hint?: { readonly text: string; readonly showNumCorrect?: boolean; readonly clearWrong?: boolean };
  readonly numPartsRight?: readonly (number | null)[];
  readonly clearedResponse?: Readonly<Record<string, unknown>>;
  readonly try?: number;
  readonly rawFraction?: number;
  readonly assumedCertainty?: number;
  readonly rejected?: 'invalidNumber' | 'outOfRange';
}

export interface Trace {
  readonly id: string;
  readonly type: string;
  readonly behaviour: string;
  readonly xml: string;
  readonly maxMark: number;
  readonly variant: number;
  readonly separators?: Separators;
  readonly shown: { readonly choices?: readonly string[]; readonly stems?: readonly string[] };
  readonly steps: readonly TraceStep[];
  readonly final: {
    readonly state: string;
    readonly fraction: number | null;
    readonly minFraction: number;
    readonly maxFraction: number;
    readonly numPartsRight?: readonly number[];
    readonly responseSummary: string | null;
    readonly rightAnswer: string | null;
  };
  readonly quirks?: readonly string[];
  readonly kind?: 'regrade';
  readonly xmlAfter?: string;
  readonly regrade?: {
    readonly allowed: boolean;
    readonly maxMark: number;
    readonly steps?: readonly { readonly state: string; readonly fraction: number | null }[];
    readonly minFraction?: number;
    readonly maxFraction?: number;
  };
}

export const separatorsOf = ({ separators }: Trace): Separators => separators ?? { decimal: '.', thousands: ',' };

const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
/** Plain text of the record: tags are stripped without a space. */
const plainText = ({ text }: RichText): string => oneLine(decodeHTML(text.replace(/<[^<>]*>/g, '')));

/** A field of a form: absent and empty are the same. */
export const typed = (value: unknown): string => (typeof value === 'string' ? value : '');

function positionOf(texts: readonly string[], text: unknown): number {
  const position = texts.indexOf(oneLine(String(text)));
  if (position < 0) throw new Error(`"${String(text)}" is none of ${texts.join(' | ')}`);
  return position;
}

const choiceTexts = ({ choices }: MultichoiceDefinition): string[] => choices.map(({ text }) => plainText(text));
const stemTexts = ({ pairs }: MatchingDefinition): string[] => pairs.map(({ stem }) => (stem ? plainText(stem) : ''));
const answerTexts = ({ pairs }: MatchingDefinition): string[] => pairs.map(({ answer }) => oneLine(answer));

/** What chance decided in the recorded attempt. */
export function chanceOf(type: string, definition: QuestionDefinition, shown: Trace['shown']): unknown {
  if (type === 'multichoice') {
    const texts = choiceTexts(definition as MultichoiceDefinition);
    return { order: (shown.choices ?? []).map((text) => positionOf(texts, text)) };
  }
  if (type === 'match') {
    const stems = (shown.stems ?? []).map((text) => positionOf(stemTexts(definition as MatchingDefinition), text));
    return { stems, choices: (shown.choices ?? []).map((text) => positionOf(answerTexts(definition as MatchingDefinition), text)) };
  }
  return null;
}

function multichoiceResponse(
  definition: MultichoiceDefinition,
  { choice, choices }: Readonly<Record<string, unknown>>,
): MultichoiceResponse {
  const chosen: unknown[] = Array.isArray(choices) ? choices : choice === undefined ? [] : [choice];
  return { choices: chosen.map((text) => positionOf(choiceTexts(definition), text)).sort((a, b) => a - b) };
}

function matchingResponse(definition: MatchingDefinition, { pairs }: Readonly<Record<string, unknown>>): MatchingResponse {
  const stems = stemTexts(definition);
  const choices: (number | null)[] = definition.pairs.map(() => null);
  for (const [stem, choice] of Object.entries((pairs ?? {}) as Record<string, string>)) {
    choices[positionOf(stems, stem)] = positionOf(answerTexts(definition), choice);
  }
  return { choices };
}

function numericalResponse({ units }: NumericalDefinition, { answer, unit }: Readonly<Record<string, unknown>>): NumericalResponse {
  const names = units?.list.map(({ name }) => name) ?? [];
  return { answer: typed(answer), unit: unit === undefined ? null : positionOf(names, unit) };
}

/** As a browser would post it to us. */
export function responseOf(type: string, definition: QuestionDefinition, recorded: Readonly<Record<string, unknown>>): unknown {
  switch (type) {
    case 'multichoice':
      return multichoiceResponse(definition as MultichoiceDefinition, recorded);
    case 'match':
      return matchingResponse(definition as MatchingDefinition, recorded);
    case 'truefalse':
      return { answer: recorded['answer'] ?? null };
    case 'numerical':
      return numericalResponse(definition as NumericalDefinition, recorded);
    default:
      return { answer: typed(recorded['answer']) };
  }
}

import { invalid, type Schema, type SettingsDef } from '@sreda/plugin-sdk';
import { Decimal, OneOf, schemaOf, Whole } from '@sreda/plugin-sdk/server';
import { defaultStateRules, type StateRule, type TreeSettings } from './tree/grade-tree.js';
import { defaultMarkTable, type MarkTable, problemsOfMarkTable } from './tree/marks.js';
import type { PeriodRule } from './tree/period-mark.js';

const PERCENT = { min: 0, max: 100 };
const absences = ['left-out', 'empty', 'lowest'] as const;

/** How a school makes marks from 2 to 5. */
export class MarkSettings {
  /** A 5 is given from this percentage on; a 2 is what is below a 3. */
  @Decimal(PERCENT)
  from5: number;

  @Decimal(PERCENT)
  from4: number;

  @Decimal(PERCENT)
  from3: number;

  /** The mean of a period is rounded up from this fraction on. */
  @Decimal({ min: 0.01, max: 0.99 })
  roundUpFrom: number;

  /** With fewer marks there is no mark of a period. */
  @Whole({ min: 1, max: 50 })
  fewest: number;

  /** What «н» is for a total: nothing at all, an empty cell, or the lowest grade. */
  @OneOf(absences)
  absent: (typeof absences)[number];
}

const fields = schemaOf(MarkSettings);

/** The fields one by one, and that they descend. */
const schema: Schema<MarkSettings> = {
  parse(input) {
    const settings = fields.parse(input);
    const [wrong] = problemsOfMarkTable(markTable(settings));
    if (wrong) throw invalid(`from${wrong.params?.['mark'] ?? 4}`, 'marks-descend');
    return settings;
  },
  get jsonSchema() {
    return fields.jsonSchema;
  },
};

const [five, four, three] = defaultMarkTable.map(({ from }) => from);

export const markSettings: SettingsDef<MarkSettings> = {
  key: 'grades.marks',
  scope: 'organisation',
  schema,
  defaults: { from5: five ?? 0, from4: four ?? 0, from3: three ?? 0, roundUpFrom: 0.5, fewest: 3, absent: 'left-out' },
  write: 'grades:manage-marks',
};

export function markTable({ from5, from4, from3 }: MarkSettings): MarkTable {
  return [
    { mark: 5, from: from5 },
    { mark: 4, from: from4 },
    { mark: 3, from: from3 },
    { mark: 2, from: 0 },
  ];
}

export function periodRule(settings: MarkSettings): PeriodRule {
  return { roundUpFrom: settings.roundUpFrom, fewest: settings.fewest, table: markTable(settings) };
}

const ABSENT: Readonly<Record<MarkSettings['absent'], StateRule>> = { 'left-out': 'left-out', empty: 'empty', lowest: { percent: 0 } };

export function treeSettings({ absent }: MarkSettings): TreeSettings {
  return { states: { ...defaultStateRules, absent: ABSENT[absent] } };
}

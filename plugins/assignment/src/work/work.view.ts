import type { FileInfo } from '@sreda/plugin-sdk/server';
import { type Dates, cutOffOf, dueOf, refusalToHandIn } from '../deadlines.js';
import { withFiles } from '../sheets.js';
import type { MyWorkDto, WorkVersionDto } from './work.dto.js';
import { type AssignmentRow, levelList, type VersionRow, type WorkRow } from './work.rows.js';

export const datesOf = ({ opensAt, dueAt, cutOffAt }: AssignmentRow, { extendedTo }: Pick<WorkRow, 'extendedTo'>): Dates => ({
  opensAt,
  dueAt,
  cutOffAt,
  extendedTo,
});

/** A correction that the teacher has asked for is taken whenever it comes. */
export const refusalOf = (assignment: AssignmentRow, work: WorkRow, now: Date): string | null =>
  work.state === 'returned' && assignment.courseIsOpen
    ? null
    : refusalToHandIn({ ...datesOf(assignment, work), courseIsOpen: assignment.courseIsOpen }, now);

/** The version that is with the teacher. */
export const lastVersion = (versions: readonly VersionRow[]): VersionRow | undefined => versions.filter((v) => !v.takenBackAt).at(-1);

export function mayTakeBack(assignment: AssignmentRow, work: WorkRow, versions: readonly VersionRow[], now: Date): boolean {
  if (!assignment.takeBack || work.state !== 'handed-in' || lastVersion(versions)?.begun !== false) return false;
  return refusalToHandIn({ ...datesOf(assignment, work), courseIsOpen: assignment.courseIsOpen }, now) === null;
}

export function versionView(version: VersionRow, files: readonly FileInfo[]): WorkVersionDto {
  const { number, text, sheets, handedInAt, late, takenBackAt, outcome, released, releasedAt } = version;
  return {
    ...{ number, text, handedInAt, late, takenBackAt },
    sheets: withFiles(sheets, files),
    released: outcome && released && releasedAt ? { ...released, levels: levelList(released.levels), outcome, at: releasedAt } : null,
  };
}

/** What a student is shown of the own work. */
export function myWorkView(
  assignment: AssignmentRow,
  work: WorkRow,
  versions: readonly VersionRow[],
  files: readonly FileInfo[],
  now: Date,
): MyWorkDto {
  const dates = datesOf(assignment, work);
  const open = work.state === 'none' || work.state === 'draft' || work.state === 'returned';
  return {
    id: work.id,
    state: work.state,
    dueAt: dueOf(dates),
    cutOffAt: cutOffOf(dates),
    refusal: open ? refusalOf(assignment, work, now) : null,
    mayTakeBack: mayTakeBack(assignment, work, versions, now),
    draft: {
      text: work.draftText,
      sheets: withFiles(work.draftSheets, files),
      revision: work.draftRevision,
      savedAt: work.draftSavedAt,
    },
    versions: versions.map((version) => versionView(version, files)),
  };
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const periodKinds = ['quarter', 'trimester', 'half-year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

@Entity({ schema: 'identity', name: 'academic_year' })
@Check('academic_year_dates', `since < until`)
@Index('academic_year_school', ['schoolId', 'since'], { unique: true })
export class AcademicYear {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'academic_year_school_fk' })
  schoolId: string;

  /** `2026/27` */
  @Column('text')
  name: string;

  /** Half-open: from `since` up to, and not including, `until`; years of a school do not overlap. */
  @Column('date')
  since: string;

  @Column('date')
  until: string;
}

/** Четверть, триместр or полугодие; half-open like the year it lies in. */
@Entity({ schema: 'identity', name: 'period' })
@Check('period_kind', `kind in ('quarter', 'trimester', 'half-year')`)
@Check('period_dates', `since < until`)
@Index('period_number_key', ['academicYearId', 'kind', 'number'], { unique: true })
export class Period {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey('AcademicYear', { name: 'period_academic_year_fk', onDelete: 'CASCADE' })
  academicYearId: string;

  @Column('text')
  kind: PeriodKind;

  @Column('smallint')
  number: number;

  @Column('date')
  since: string;

  @Column('date')
  until: string;
}

/** What a class is called in one academic year: 5А, a year later 6А. */
@Entity({ schema: 'identity', name: 'class_year' })
@Check('class_year_grade', `grade between 1 and 12`)
@Index('class_year_name_key', ['academicYearId', 'grade', 'letter'], { unique: true })
export class ClassYear {
  @PrimaryColumn('uuid')
  @ForeignKey('Organisation', { name: 'class_year_class_fk' })
  classId: string;

  @PrimaryColumn('uuid')
  @ForeignKey('AcademicYear', { name: 'class_year_academic_year_fk' })
  academicYearId: string;

  @Column('smallint')
  grade: number;

  @Column('text')
  letter: string;
}

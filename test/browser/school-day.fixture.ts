/**
 * The figures of the school day, computed by hand. No figure here comes from the product: it has to come to the same.
 *
 * The test has ten questions worth 20 points together. Whichever question a draw takes, it is worth as much and is answered in the same way: every
 * statement of «Разминка» is true, and every answer of «Вычисления» is 12.
 *
 * | №  | question                        | points | first student             |  pts | second student      |  pts | third student         |  pts |
 * |----|---------------------------------|-------:|---------------------------|-----:|---------------------|-----:|-----------------------|-----:|
 * |  1 | Единица силы                    |      1 | right                     |    1 | wrong               |    0 | right                 |    1 |
 * |  2 | Прибор для силы                 |      1 | half right, 50 %          |  0.5 | right               |    1 | wrong                 |    0 |
 * |  3 | Почему корабль не тонет         |      5 | graded by the teacher     |    4 | graded              |  2.5 | —                     |    0 |
 * |  4 | О силе тяжести                  |      3 | one right of two, 50 %    |  1.5 | both right          |    3 | 50 + 50 − 50 = 50 %   |  1.5 |
 * |  5 | Вес гири, 9.8 ± 0.2             |      1 | 9.6, on the edge          |    1 | 9, beyond it        |    0 | —                     |    0 |
 * |  6 | Величины и единицы, three pairs |      3 | one right of three        |    1 | all right           |    3 | —                     |    0 |
 * |  7 | Сила трения                     |      1 | right                     |    1 | right               |    1 | —                     |    0 |
 * |  8 | one of «Разминка»               |      1 | right                     |    1 | right               |    1 | —                     |    0 |
 * |  9 | another one of «Разминка»       |      1 | right                     |    1 | wrong               |    0 | —                     |    0 |
 * | 10 | one of «Вычисления»             |      3 | right                     |    3 | wrong               |    0 | —                     |    0 |
 * |    | together                        |     20 |                           |   15 |                     | 11.5 |                       |  2.5 |
 *
 * 15 of 20 are 75 %, 11.5 of 20 are 57.5 %, 2.5 of 20 are 12.5 %. The condition asks for 60 %: it opens for the first student alone.
 *
 * The homework of the first student is returned once and then gets a 5, which is 5 of 5, 100 %. The total of the course is the mean in percent, where
 * both things weigh the same, of what there is: (75 + 100) / 2 = 87.5, 57.5 and 12.5. By the school's table (5 from 85 %, 4 from 65 %, 3 from 45 %)
 * these make the marks 5, 3 and 2.
 *
 * The footprint of the first student counts what was done: three activities opened for the first time (the test, the homework, the page behind the
 * condition), one attempt begun, one test handed in, the homework handed in twice: 3 + 1 + 1 + 2 = 7 acts on one day. Three works were handed in, the
 * first of which is an achievement. Results: 15 of 20 and 5 of 5, on average (75 + 100) / 2 = 87.5 %, which the page rounds to 88 %.
 */

/** How a question is answered: by ticking, by writing, by choosing for each; null: it is left. */
export type Answer =
  { readonly tick: readonly string[] } | { readonly write: string } | { readonly choose: Readonly<Record<string, string>> } | null;

export interface Student {
  readonly login: string;
  /** In the order of the questions. */
  readonly answers: readonly Answer[];
  /** What the teacher gives for the essay; absent: there is none to grade. */
  readonly essay?: string;
  /** As pages write them. */
  readonly points: string;
  readonly total: string;
  readonly mark: string;
}

export const course = 'Физика, 6 класс';
export const test = 'Силы вокруг нас';
export const homework = 'Лабораторная: трение';
export const reward = 'Задача со звёздочкой';
export const essayQuestion = 'Почему корабль не тонет';

/** Chosen one by one, in the order of the test. */
export const chosen = [
  'Единица силы',
  'Прибор для силы',
  essayQuestion,
  'О силе тяжести',
  'Вес гири',
  'Величины и единицы',
  'Сила трения',
] as const;
/** Drawn: from which category, how many, and how many points each. */
export const drawn = [
  { category: 'Разминка', picks: '2', points: '1' },
  { category: 'Вычисления', picks: '1', points: '3' },
] as const;
export const questions = 10;
export const maxPoints = '20';

export const first: Student = {
  login: 'day-1',
  answers: [
    { tick: ['в ньютонах'] },
    { write: 'силомер' },
    { write: 'Внутри корабля воздух, поэтому он вытесняет много воды.' },
    { tick: ['Она направлена вниз'] },
    { write: '9,6' },
    { choose: { Давление: 'паскаль', Мощность: 'джоуль', Энергия: 'ватт' } },
    { tick: ['Верно'] },
    { tick: ['Верно'] },
    { tick: ['Верно'] },
    { write: '12' },
  ],
  essay: '4',
  points: '15',
  total: '87,5',
  mark: '5',
};
export const second: Student = {
  login: 'day-2',
  answers: [
    { tick: ['в ваттах'] },
    { write: 'Динамометр' },
    { write: 'Он большой.' },
    { tick: ['Она направлена вниз', 'Она зависит от массы тела'] },
    { write: '9' },
    { choose: { Давление: 'паскаль', Мощность: 'ватт', Энергия: 'джоуль' } },
    { tick: ['Верно'] },
    { tick: ['Верно'] },
    { tick: ['Неверно'] },
    { write: '13' },
  ],
  essay: '2,5',
  points: '11,5',
  total: '57,5',
  mark: '3',
};
/** Runs out of time after the fourth question, with the third one left for later. */
export const third: Student = {
  login: 'day-3',
  answers: [
    { tick: ['в ньютонах'] },
    { write: 'весы' },
    null,
    { tick: ['Она направлена вниз', 'Она зависит от массы тела', 'На Луне её нет'] },
  ],
  points: '2,5',
  total: '12,5',
  mark: '2',
};

/** Of the first student's homework, and of the total that comes of it and the test: percent × weight = points of the total. */
export const homeworkMark = '5';
export const shares = ['75 % × вес 50 % = 37,5', '100 % × вес 50 % = 50'] as const;

/** The first student's footprint. */
export const footprint = {
  acts: 7,
  days: 1,
  results: ['5 из 5', '15 из 20'],
  mean: '88 %',
  works: 2,
  achievement: 'Сдана 1 работа',
} as const;

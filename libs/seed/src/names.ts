import type { PersonName } from '@sreda/identity';

type Gender = 'f' | 'm';

// Invented combinations of common names; the lists have lengths without a common divisor, so neighbours differ in everything.
const FAMILIES = [
  'Агапов', 'Бережной', 'Вавилин', 'Горбунов', 'Дёмин', 'Ежов', 'Жаров', 'Зимин', 'Ильин', 'Калинин', 'Лаптев', 'Мальцев', 'Новиков', 'Орлов',
  'Панин', 'Рогов', 'Седов', 'Тихонов', 'Уваров', 'Фомин', 'Хохлов', 'Цветков', 'Чернов', 'Шубин', 'Щеглов', 'Юдин', 'Яковлев', 'Белкин', 'Власов',
  'Гусев', 'Давыдов', 'Ершов', 'Журавлёв', 'Зорин', 'Исаев', 'Крылов', 'Лосев', 'Мухин', 'Носков', 'Осипов', 'Прохоров', 'Рыбин', 'Соболев',
  'Третьяков', 'Ушаков', 'Федотов', 'Харитонов', 'Цаплин', 'Чижов', 'Шилов', 'Эминов', 'Юшин', 'Якушев', 'Баранов', 'Виноградов', 'Галкин',
  'Дорофеев', 'Емельянов', 'Жилин', 'Зубов', 'Игнатов', 'Киселёв', 'Лыков', 'Мишин', 'Назаров', 'Овчинников', 'Пестов',
]; // prettier-ignore
const BOYS = ['Артём', 'Богдан', 'Глеб', 'Данила', 'Егор', 'Илья', 'Кирилл', 'Лев', 'Матвей', 'Никита', 'Роман', 'Семён', 'Тимофей'];
const GIRLS = ['Алиса', 'Варвара', 'Дарья', 'Ева', 'Злата', 'Кира', 'Любовь', 'Мария', 'Полина', 'София', 'Таисия', 'Ульяна', 'Юлия'];
const MEN = ['Андрей', 'Борис', 'Виктор', 'Геннадий', 'Денис', 'Игорь', 'Максим', 'Олег', 'Павел', 'Сергей', 'Юрий'];
const WOMEN = ['Анна', 'Вера', 'Галина', 'Елена', 'Инна', 'Лариса', 'Марина', 'Наталья', 'Ольга', 'Светлана', 'Татьяна'];
/** A son's and a daughter's. */
const PATRONYMICS = [
  ['Алексеевич', 'Алексеевна'],
  ['Владимирович', 'Владимировна'],
  ['Григорьевич', 'Григорьевна'],
  ['Дмитриевич', 'Дмитриевна'],
  ['Иванович', 'Ивановна'],
  ['Константинович', 'Константиновна'],
  ['Михайлович', 'Михайловна'],
  ['Николаевич', 'Николаевна'],
  ['Петрович', 'Петровна'],
  ['Русланович', 'Руслановна'],
  ['Степанович', 'Степановна'],
  ['Фёдорович', 'Фёдоровна'],
  ['Антонович', 'Антоновна'],
  ['Евгеньевич', 'Евгеньевна'],
  ['Станиславович', 'Станиславовна'],
  ['Тимурович', 'Тимуровна'],
  ['Леонидович', 'Леонидовна'],
] as const;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const familyOf = (family: string, gender: Gender): string =>
  gender === 'm' ? family : family.endsWith('ой') ? `${family.slice(0, -2)}ая` : `${family}а`;
const genderOf = (n: number): Gender => (n % 2 === 0 ? 'f' : 'm');

/** The n-th invented pupil: always the same one. */
export function pupilName(n: number): PersonName {
  const gender = genderOf(n);
  const [son, daughter] = pick(PATRONYMICS, n);
  return {
    familyName: familyOf(pick(FAMILIES, n), gender),
    givenName: pick(gender === 'm' ? BOYS : GIRLS, n),
    patronymic: gender === 'm' ? son : daughter,
  };
}

/** The n-th invented grown-up. */
export function adultName(n: number): PersonName {
  const gender: Gender = n % 3 === 0 ? 'm' : 'f';
  const [son, daughter] = pick(PATRONYMICS, n * 5 + 3);
  return {
    familyName: familyOf(pick(FAMILIES, n * 7 + 20), gender),
    givenName: pick(gender === 'm' ? MEN : WOMEN, n),
    patronymic: gender === 'm' ? son : daughter,
  };
}

/** Somebody who enters the grade in the autumn of `year`: seven years old in the first. */
export const birthDate = (n: number, grade: number, year: number): string =>
  `${year - grade - 6}-${String((n % 12) + 1).padStart(2, '0')}-${String(((n * 5) % 28) + 1).padStart(2, '0')}`;

// Invented people. Every name is common; no list of a real school was used.

export interface Name {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string;
}

const families = [
  'Авдеев',
  'Белов',
  'Воронин',
  'Гаврилов',
  'Дёмин',
  'Ежов',
  'Журавлёв',
  'Зайцев',
  'Ильин',
  'Калинин',
  'Лаптев',
  'Маслов',
  'Никитин',
  'Орлов',
  'Панов',
  'Рябов',
  'Суханов',
  'Тарасов',
  'Уваров',
  'Фомин',
  'Харитонов',
  'Цветков',
  'Чернов',
  'Шилов',
  'Щукин',
  'Юдин',
  'Яшин',
  'Крылов',
  'Ситников',
  'Логинов',
  'Ершов',
  'Громов',
] as const;
const boys = [
  'Артём',
  'Глеб',
  'Денис',
  'Егор',
  'Иван',
  'Кирилл',
  'Лев',
  'Матвей',
  'Никита',
  'Пётр',
  'Роман',
  'Семён',
  'Тимур',
  'Фёдор',
] as const;
const girls = [
  'Алина',
  'Вера',
  'Дарья',
  'Елена',
  'Злата',
  'Ирина',
  'Кира',
  'Любовь',
  'Мария',
  'Нина',
  'Ольга',
  'Полина',
  'Софья',
  'Таисия',
] as const;
const fathers = ['Алексеев', 'Борисов', 'Викторов', 'Дмитриев', 'Иванов', 'Максимов', 'Олегов', 'Павлов', 'Сергеев', 'Андреев'] as const;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The n-th invented person: women at even numbers, men at odd ones; family names change with every pair. */
export function nameOf(n: number): Name {
  const woman = n % 2 === 0;
  const k = Math.floor(n / 2);
  const family = at(families, k * 7 + 3);
  return {
    familyName: woman ? `${family}а` : family,
    givenName: woman ? at(girls, k * 3 + n) : at(boys, k * 5 + n),
    patronymic: `${at(fathers, k * 3 + 1)}${woman ? 'на' : 'ич'}`,
  };
}

import type { Facts } from './facts.js';
import { formatBytes } from './units.js';

type Locale = 'ru' | 'en';

const LITTLE_DISK = 2 * 1024 ** 3;
const HOUR_MS = 3_600_000;
const OLD_BACKUP_HOURS = 48;

/** Each has a number that can be read out over the phone. The numbers are never given to something else. */
export const PROBLEMS = {
  1: { en: 'less than 2 GB are free on the disk', ru: 'на диске свободно меньше 2 ГБ' },
  2: { en: 'the database does not answer', ru: 'база данных не отвечает' },
  3: { en: 'settings of the database put the data at risk', ru: 'настройки базы данных опасны для данных' },
  4: { en: 'a restore was broken off', ru: 'восстановление копии было прервано' },
  5: { en: 'the database has to be updated: start Sreda', ru: 'базу данных нужно обновить: запустите Среду' },
  6: { en: 'the plugins cannot be loaded', ru: 'плагины не загружаются' },
  7: { en: 'there is no backup of the last two days', ru: 'нет резервной копии за последние двое суток' },
  8: { en: 'the port is taken by another program', ru: 'порт занят другой программой' },
  9: { en: 'some work was given up: see the dead letters', ru: 'часть заданий не удалась: см. «Необработанные события»' },
  10: { en: 'the key of names cannot be used', ru: 'ключ имён непригоден' },
} as const;

export type ProblemNumber = keyof typeof PROBLEMS;

/** The problems that the facts show, in the order of their numbers. */
export function findProblems(facts: Facts, now: Date): ProblemNumber[] {
  const { database } = facts;
  const up = database.kind === 'up' ? database : undefined;
  const backupAge = facts.lastBackup === undefined ? Infinity : now.getTime() - Date.parse(facts.lastBackup);
  const found: Record<ProblemNumber, boolean> = {
    1: facts.diskFreeBytes !== undefined && facts.diskFreeBytes < LITTLE_DISK,
    2: database.kind === 'down',
    3: up !== undefined && up.problems.length > 0,
    4: up?.restoreUnfinished === true,
    5: (up?.pendingMigrations ?? 0) > 0,
    6: up !== undefined && up.pendingMigrations === undefined,
    7: database.kind !== 'none' && backupAge > OLD_BACKUP_HOURS * HOUR_MS,
    8: facts.port.state === 'other',
    9: (up?.deadLetters ?? 0) > 0,
    10: facts.names === 'unusable-key',
  };
  return (Object.keys(PROBLEMS).map(Number) as ProblemNumber[]).filter((number) => found[number]);
}

/** What a teacher can read out: the facts, the problems, and a code of digits that says the same in short. */
export function describeFacts(facts: Facts, locale: Locale, now: Date): string[] {
  const text = TEXTS[locale];
  const problems = findProblems(facts, now);
  return [
    `${text.version}: ${facts.version}, Node.js ${facts.node}, ${facts.os}, ${formatBytes(facts.memoryBytes, locale)}`,
    `${text.data}: ${facts.dataDir}${facts.diskFreeBytes === undefined ? '' : `, ${text.free} ${formatBytes(facts.diskFreeBytes, locale)}`}`,
    `${text.database}: ${describeDatabase(facts, locale)}`,
    `${text.backup}: ${facts.lastBackup === undefined ? text.never : text.hours(Math.floor((now.getTime() - Date.parse(facts.lastBackup)) / HOUR_MS))}`,
    ...(facts.names ? [`${text.names}: ${text.namesStates[facts.names]}`] : []),
    `${text.port} ${facts.port.number}: ${text.portStates[facts.port.state]}`,
    ...describeWork(facts, locale),
    ...problems.map((number) => `! ${number}. ${PROBLEMS[number][locale]}`),
    ...(problems.length === 0 ? [text.well] : []),
    `${text.code}: ${shortCode(facts.version, problems)}`,
  ];
}

/** The version's digits, a dash, the numbers of the problems; 0 for none. */
export function shortCode(version: string, problems: readonly ProblemNumber[]): string {
  return `${version.replace(/[^\d.]/g, '').replaceAll('.', '')}-${problems.join('') || '0'}`;
}

function describeDatabase({ database }: Facts, locale: Locale): string {
  const text = TEXTS[locale];
  if (database.kind === 'none') return text.notYet;
  if (database.kind === 'down') return `${text.down}: ${database.reason}`;
  const place = database.embedded ? text.embedded : text.external;
  return [`PostgreSQL ${database.version}, ${place}, ${formatBytes(database.bytes, locale)}`, ...database.problems].join('; ');
}

function describeWork({ database }: Facts, locale: Locale): string[] {
  if (database.kind !== 'up') return [];
  const text = TEXTS[locale];
  const off = database.disabledPlugins.length > 0 ? database.disabledPlugins.join(', ') : text.none;
  const jobs = Object.entries(database.jobs).map(([name, count]) => `${name} ${count}`);
  return [`${text.pluginsOff}: ${off}`, `${text.jobs}: ${jobs.length > 0 ? jobs.join(', ') : text.none}`];
}

const TEXTS = {
  en: {
    version: 'Sreda',
    data: 'Data',
    free: 'free',
    database: 'Database',
    notYet: 'none yet: Sreda has not been started here',
    down: 'does not answer',
    embedded: 'embedded',
    external: 'from DATABASE_URL',
    backup: 'Last backup',
    never: 'never',
    hours: (hours: number) => `${hours} h ago`,
    names: 'Names',
    namesStates: {
      open: 'open',
      sealed: 'sealed; keep a copy of the key apart from the backups',
      'sealed-without-key': 'sealed, and the key is not here: people have codes',
      'unusable-key': 'the file of SREDA_NAMES_KEY_FILE cannot be used',
    },
    port: 'Port',
    portStates: { free: 'free (the server is not running)', sreda: 'Sreda answers', other: 'taken by another program' },
    pluginsOff: 'Plugins switched off',
    jobs: 'Unfinished jobs',
    none: 'none',
    well: 'No problem was found.',
    code: 'Code',
  },
  ru: {
    version: 'Среда',
    data: 'Данные',
    free: 'свободно',
    database: 'База данных',
    notYet: 'ещё нет: Среду здесь не запускали',
    down: 'не отвечает',
    embedded: 'встроенная',
    external: 'из DATABASE_URL',
    backup: 'Последняя копия',
    never: 'не было',
    hours: (hours: number) => `${hours} ч назад`,
    names: 'Имена',
    namesStates: {
      open: 'открыты',
      sealed: 'закрыты; храните копию ключа отдельно от резервных копий',
      'sealed-without-key': 'закрыты, ключа здесь нет: вместо имён коды',
      'unusable-key': 'файл из SREDA_NAMES_KEY_FILE непригоден',
    },
    port: 'Порт',
    portStates: { free: 'свободен (сервер не запущен)', sreda: 'Среда отвечает', other: 'занят другой программой' },
    pluginsOff: 'Выключенные плагины',
    jobs: 'Незаконченные задания',
    none: 'нет',
    well: 'Неполадок не найдено.',
    code: 'Код',
  },
} as const;

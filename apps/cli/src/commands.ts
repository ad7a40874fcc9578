import type { Command } from './command.js';

export const commands: readonly Command[] = [
  {
    name: 'doctor',
    usage: '[--bundle FILE]',
    summary: {
      en: 'check this installation; with --bundle write a file for support',
      ru: 'проверить установку; с --bundle записать файл для поддержки',
    },
    load: () => import('./commands/doctor.js'),
  },
  {
    name: 'backup',
    usage: 'FILE [--encrypt]',
    summary: { en: 'write database and files into one file', ru: 'записать базу данных и файлы в один файл' },
    load: () => import('./commands/backup.js'),
  },
  {
    name: 'restore',
    usage: 'FILE',
    summary: { en: 'restore a backup into an empty installation', ru: 'восстановить копию в пустую установку' },
    load: () => import('./commands/restore.js'),
  },
  {
    name: 'migrate',
    usage: '[--no-backup]',
    summary: { en: 'bring the database up to date, after a backup', ru: 'обновить базу данных, сделав сначала копию' },
    load: () => import('./commands/migrate.js'),
  },
  {
    name: 'seed-demo',
    usage: '',
    summary: { en: 'fill an empty database with the demo school', ru: 'заполнить пустую базу данных учебной школой' },
    load: () => import('./commands/seed-demo.js'),
  },
  {
    name: 'plugin new',
    usage: 'ID',
    summary: { en: 'write a new working plugin to plugins/ID', ru: 'создать новый плагин в plugins/ID' },
    load: () => import('./commands/plugin-new.js'),
  },
  {
    name: 'plugin list',
    usage: '',
    summary: { en: 'list the plugins', ru: 'перечислить плагины' },
    load: () => import('./commands/plugin-list.js'),
  },
  {
    name: 'plugin enable',
    usage: 'ID',
    summary: { en: 'switch a plugin on', ru: 'включить плагин' },
    load: () => import('./commands/plugin-enable.js'),
  },
  {
    name: 'plugin disable',
    usage: 'ID [--force]',
    summary: {
      en: 'switch a plugin off; with --force also while it is in use',
      ru: 'выключить плагин; с --force даже пока им пользуются',
    },
    load: () => import('./commands/plugin-disable.js'),
  },
  {
    name: 'plugin uninstall',
    usage: 'ID --yes',
    summary: {
      en: 'take the data of a plugin that is off out of the database, into a file',
      ru: 'убрать данные выключенного плагина из базы в файл',
    },
    load: () => import('./commands/plugin-uninstall.js'),
  },
  {
    name: 'plugin install',
    usage: 'ID',
    summary: { en: 'make the tables of such a plugin anew, empty', ru: 'снова создать таблицы такого плагина, пустые' },
    load: () => import('./commands/plugin-install.js'),
  },
  {
    name: 'seed',
    usage: '--schools N --students M',
    summary: { en: 'add big invented schools, for measuring', ru: 'добавить большие вымышленные школы для замеров' },
    load: () => import('./commands/seed.js'),
  },
  {
    name: 'access why',
    usage: 'PERSON CAPABILITY CONTEXT',
    summary: {
      en: 'say why a person (id or login) may do something at site, course:ID …',
      ru: 'объяснить, почему человеку (id или логин) что-то можно в site, course:ID …',
    },
    load: () => import('./commands/access-why.js'),
  },
  {
    name: 'names seal',
    usage: '',
    summary: {
      en: 'put all names under the key of SREDA_NAMES_KEY_FILE, which is made when it is not there',
      ru: 'закрыть все имена ключом из SREDA_NAMES_KEY_FILE; если файла нет, он создаётся',
    },
    load: () => import('./commands/names-seal.js'),
  },
  {
    name: 'names open',
    usage: '',
    summary: { en: 'take all names from under the key', ru: 'снова открыть все имена' },
    load: () => import('./commands/names-open.js'),
  },
  {
    name: 'footprint rebuild',
    usage: '[--person ID | --organisation ID] [--after ID]',
    summary: {
      en: 'count the profiles anew from all statements',
      ru: 'пересчитать цифровые следы заново по всем записям',
    },
    load: () => import('./commands/footprint-rebuild.js'),
  },
  {
    name: 'questions import',
    usage: 'FILE [--format F] --dry-run [--json]',
    summary: { en: 'say what a file with questions holds', ru: 'сказать, что есть в файле с вопросами' },
    load: () => import('./commands/questions-import.js'),
  },
  {
    name: 'questions export',
    usage: 'OWNER FILE [--format F] [--json]',
    summary: {
      en: 'write the question bank of course:ID, organisation:ID or person:ID to a file',
      ru: 'записать в файл банк вопросов course:ID, organisation:ID или person:ID',
    },
    load: () => import('./commands/questions-export.js'),
  },
];

/** The command that the words begin with and what follows its name; the longer name wins. */
export function findCommand(
  words: readonly string[],
  table: readonly Command[] = commands,
): { command: Command; args: string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = table.find((candidate) => candidate.name === name && candidate.name.split(' ').length === length);
    if (command) return { command, args: words.slice(length) };
  }
  return undefined;
}

export function help(locale: 'ru' | 'en', table: readonly Command[] = commands): string[] {
  const lines = table.map(({ name, usage, summary }) => [`  ${name} ${usage}`.trimEnd(), summary[locale]] as const);
  const width = Math.max(...lines.map(([call]) => call.length)) + 3;
  return ['npm run sreda -- …', ...lines.map(([call, summary]) => call.padEnd(width) + summary)];
}

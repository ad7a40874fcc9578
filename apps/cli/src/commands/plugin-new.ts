import { UsageError, type CommandContext } from '../command.js';
import { newPlugin } from '../plugin/new-plugin.js';

export async function run(args: readonly string[], { locale, out }: CommandContext): Promise<void> {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) throw new UsageError('Usage: plugin new ID');
  const folder = await newPlugin(id);
  out(locale === 'ru' ? `Создан плагин ${folder}` : `Written: ${folder}`);
  out(locale === 'ru' ? 'Дальше: npm install, npm start' : 'Next: npm install, npm start');
}

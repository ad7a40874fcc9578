import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { idProblem, projectRoot } from '@sreda/kernel';
import { UsageError } from '../command.js';

const pascal = (id: string): string => id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

/** Fills the placeholders of a template file or of its name. */
function fill(text: string, id: string, stamp: number): string {
  return text
    .replaceAll('__id__', id)
    .replaceAll('__schema__', id.replaceAll('-', '_'))
    .replaceAll('__Name__', pascal(id))
    .replaceAll('__stamp__', String(stamp));
}

/**
 * Writes a working plugin (entity, migration, route, page, test) to `<root>/plugins/<id>`. Returns its folder. Throws UsageError when no
 * package can have this id, or one has it already.
 */
export async function newPlugin(id: string, { root = projectRoot, stamp = Date.now() } = {}): Promise<string> {
  const wrong = idProblem(id);
  if (wrong) throw new UsageError(`"${id}" cannot be a plugin's id: it ${wrong}. An example is "reading-diary".`);
  for (const group of ['plugins', 'libs', 'apps']) {
    const taken = path.join(root, group, id);
    if (await stat(taken).catch(() => undefined)) throw new UsageError(`${taken} is there already.`);
  }
  const target = path.join(root, 'plugins', id);
  const template = path.join(projectRoot, 'apps/cli/templates/plugin');
  const entries = await readdir(template, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((e) => e.isFile())) {
    const source = path.join(entry.parentPath, entry.name);
    // Templates end in .txt, so that no tool takes them for code of this repository.
    const file = path.join(target, fill(path.relative(template, source), id, stamp).replace(/\.txt$/, ''));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, fill(await readFile(source, 'utf8'), id, stamp));
  }
  return target;
}

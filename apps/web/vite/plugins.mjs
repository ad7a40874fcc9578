import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const PLUGINS = 'virtual:sreda-plugins';
const STRINGS = 'virtual:sreda-strings';
const resolved = (id) => `\0${id}`;

async function packagesIn(root, group) {
  const dir = path.join(root, group);
  const names = (await readdir(dir)).sort();
  return names.map((name) => ({ id: name, dir: path.join(dir, name) })).filter(({ dir: d }) => existsSync(path.join(d, 'package.json')));
}

/** `virtual:sreda-plugins`: id of every plugin with a browser part → its lazy chunk. */
export function sredaPlugins(root) {
  return {
    name: 'sreda-plugins',
    resolveId: (id) => (id === PLUGINS ? resolved(PLUGINS) : undefined),
    async load(id) {
      if (id !== resolved(PLUGINS)) return undefined;
      const entries = (await packagesIn(root, 'plugins'))
        .map((plugin) => ({ id: plugin.id, entry: path.join(plugin.dir, 'web/index.tsx') }))
        .filter(({ entry }) => existsSync(entry));
      return `export const plugins = {\n${entries.map((p) => `  ${JSON.stringify(p.id)}: () => import(${JSON.stringify(p.entry)}),`).join('\n')}\n};\n`;
    },
  };
}

/** `{a: {b: 'x'}}` → `{'<prefix>.a.b': 'x'}`. */
const flat = (value, prefix) =>
  typeof value === 'string'
    ? { [prefix]: value }
    : Object.assign({}, ...Object.entries(value).map(([key, inner]) => flat(inner, `${prefix}.${key}`)));

const STRINGS_FILE = /^(?:(.+)\.)?(ru|en)\.json$/;

/**
 * Every `locales/*.json` with the group it is loaded in. `ru.json` of a lib goes into `core`, that of a plugin into the plugin's own group;
 * `admin.ru.json` of a lib goes into `admin`, that of a plugin into `<plugin>/admin`.
 */
async function stringFiles(root) {
  const packages = [
    ...(await packagesIn(root, 'libs')).map((p) => ({ ...p, group: 'core' })),
    { id: 'web', dir: path.join(root, 'apps/web'), group: 'core' },
    ...(await packagesIn(root, 'plugins')).map((p) => ({ ...p, group: p.id })),
  ];
  const found = [];
  for (const { id, dir, group } of packages) {
    const locales = path.join(dir, 'locales');
    if (!existsSync(locales)) continue;
    for (const name of (await readdir(locales)).sort()) {
      const match = STRINGS_FILE.exec(name);
      if (match)
        found.push({
          id,
          group: match[1] ? (group === 'core' ? match[1] : `${id}/${match[1]}`) : group,
          locale: match[2],
          file: path.join(locales, name),
        });
    }
  }
  return found;
}

/** `virtual:sreda-strings`: group → language → lazy chunk of texts, whose keys get the id of their package in front. */
export function sredaStrings(root) {
  return {
    name: 'sreda-strings',
    resolveId: (id) => (id.startsWith(STRINGS) ? resolved(id) : undefined),
    async load(id) {
      if (!id.startsWith(resolved(STRINGS))) return undefined;
      const files = await stringFiles(root);
      if (id === resolved(STRINGS)) {
        const groups = [...new Set(files.map((f) => f.group))];
        const loader = (group, locale) => `${locale}: () => import(${JSON.stringify(`${STRINGS}/${locale}/${group}`)})`;
        return `export const strings = {\n${groups.map((g) => `  ${JSON.stringify(g)}: { ${loader(g, 'ru')}, ${loader(g, 'en')} },`).join('\n')}\n};\n`;
      }
      const [, locale, group] = /\/(ru|en)\/(.+)$/.exec(id);
      const texts = {};
      for (const f of files.filter((f) => f.group === group && f.locale === locale)) {
        this.addWatchFile(f.file);
        Object.assign(texts, flat(JSON.parse(await readFile(f.file, 'utf8')), f.id));
      }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
    },
  };
}

/** The script that sets language and theme before the first paint is a file of its own: the server's CSP allows no inline scripts. */
export function sredaBoot(file) {
  return {
    name: 'sreda-boot',
    apply: 'build',
    async buildStart() {
      this.emitFile({ type: 'asset', name: 'boot.js', source: await readFile(file, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const boot = Object.values(bundle ?? {}).find((out) => out.names?.includes('boot.js'));
        return html.replace('/vite/boot.js', `/${boot?.fileName}`);
      },
    },
  };
}

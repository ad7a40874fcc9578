/**
 * Category paths as Moodle writes them in GIFT and XML: names joined by `/`, a slash within a name doubled, before them optionally
 * a context (`$course$`, `$system$` …) and the root category `top`. Both say where the bank was, not what the category is; they are dropped.
 */
export function parseCategoryPath(path: string): string[] {
  const names = path
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  if (/^\$[a-z]+[0-9]*\$$/.test(names[0] ?? '')) names.shift();
  if (names[0] === 'top') names.shift();
  return names;
}

/** The inverse of {@link parseCategoryPath} for names that are not empty, without surrounding or repeated white space. */
export function formatCategoryPath(names: readonly string[]): string {
  return ['$course$', 'top', ...names.map(escapeName)].join('/');
}

/** A slash at the end of a name would be read as a part of the separator: a space keeps them apart. */
const escapeName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replaceAll('/', '//')
    .replace(/^(?=\/)|(?<=\/)$/g, ' ');

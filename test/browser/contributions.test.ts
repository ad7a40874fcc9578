import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const plugins = readdirSync(path.join(root, 'plugins')).map((id) => ({ id, dir: path.join(root, 'plugins', id) }));
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Keys that the server side contributes to a point. */
const contributed = (dir: string, point: string): string[] =>
  [...read(path.join(dir, 'src/server.ts')).matchAll(new RegExp(`contribute\\(points\\.${point}, '([^']+)'`, 'g'))]
    .map((m) => m[1] ?? '')
    .sort();

/** Keys of one member of `definePluginWeb({ … })`. */
function rendered(dir: string, member: string): string[] {
  const text = read(path.join(dir, 'web/index.tsx'));
  const lines = new RegExp(`^( *)${member}: \\{\\n([\\s\\S]*?)\\n\\1\\},`, 'm').exec(text)?.[2];
  const body = lines ?? new RegExp(`\\b${member}: \\{(.*)\\},\\n`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/(?:^|\n)\s*([\w-]+): (?:\(\) =>|\{\s*label)/g)].map((m) => m[1] ?? '').sort();
}

describe.each(plugins)('the browser part of $id', ({ id, dir }) => {
  it('draws exactly the question types that the server part contributes', () => {
    expect(rendered(dir, 'questionTypes')).toEqual(contributed(dir, 'questionType'));
  });

  it('has a page for exactly the activities that the server part contributes', () => {
    expect(rendered(dir, 'activities')).toEqual(contributed(dir, 'activity'));
  });

  it('keeps its pages below its own id', () => {
    const routes = [...read(path.join(dir, 'web/index.tsx')).matchAll(/'(\/[^']*)': \(\) => import/g)].map((m) => m[1] ?? '');
    expect(routes.filter((route) => route !== `/${id}` && !route.startsWith(`/${id}/`))).toEqual([]);
  });
});

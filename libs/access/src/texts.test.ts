import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { standardRoles } from '@sreda/plugin-sdk';
import { capabilities } from './manifest.js';

const texts = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../locales/${file}.json`, import.meta.url), 'utf8')) as Record<string, string>;
const named = (file: string, prefix: string): string[] =>
  Object.keys(texts(file))
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();

it.each(['ru', 'en'])('every standard role and every capability has a name (%s)', (locale) => {
  expect(named(locale, 'role.')).toEqual([...standardRoles].sort());
  expect(named(`admin.${locale}`, 'capability.')).toEqual(Object.keys(capabilities.$defs).sort());
});

it.each(['', 'admin.'])('both languages have the same texts (%s)', (prefix) => {
  expect(Object.keys(texts(`${prefix}ru`))).toEqual(Object.keys(texts(`${prefix}en`)));
});

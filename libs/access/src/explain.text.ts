import { readFileSync } from 'node:fs';
import type { Locale } from '@sreda/plugin-sdk';
import type { ContextRef } from '@sreda/plugin-sdk/server';
import type { ExplainedAssignment, Explanation } from './explain.js';
import type { NameOf } from './place-names.service.js';

type Texts = Readonly<Record<string, string>>;

const read = (name: string): Texts => JSON.parse(readFileSync(new URL(`../locales/${name}`, import.meta.url), 'utf8')) as Texts;

/** The explanation in words, a line each, for a terminal; the web says it with the same texts. */
export function describeExplanation(explanation: Explanation, locale: Locale, nameOf: NameOf): string[] {
  const texts = { ...read(`${locale}.json`), ...read(`admin.${locale}.json`) };
  const t = (key: string, params: Readonly<Record<string, string>> = {}): string =>
    (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');
  const place = (at: ContextRef): string => t(`level.${at.level}`, { name: nameOf(at) ?? at.id ?? '' });
  const person = nameOf({ level: 'person', id: explanation.personId }) ?? explanation.personId;
  const date = (moment: Date | null): string => moment?.toISOString() ?? '…';
  const line = (a: ExplainedAssignment): string => {
    const role = a.roleName ?? t(`role.${a.role}`);
    const dates = a.since || a.until ? `, ${date(a.since)} – ${date(a.until)}` : '';
    const verdict = a.verdict ? t(`why.verdict.${a.verdict}`) : t(`why.state.${a.state}`);
    return `  ${role} (${place(a.at)}${dates}): ${verdict}`;
  };
  return [
    t(`why.${explanation.because}`, { person, capability: explanation.capability, place: place(explanation.at) }),
    ...explanation.assignments.flatMap((a) => [
      line(a),
      ...a.permissions.map((p) => `    ${place(p.at)}: ${t(`permission.${p.permission}`)}`),
    ]),
  ];
}

// Question files of 50 MB that mean no good, each read by the command in a process with little memory and time. Answers what went wrong.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/build.mjs';

const SIZE = 50 * 1024 * 1024;
const HEAP_MB = 512;
const LIMIT_MS = 120_000;

/** The piece again and again, never a part of it. */
const filled = (piece) => Buffer.alloc(SIZE - (SIZE % Buffer.byteLength(piece)), piece);
const xml = (...parts) => Buffer.concat(['<?xml version="1.0"?>\n<quiz>', ...parts, '</quiz>'].map((part) => Buffer.from(part)));
const question = (text, type = 'essay') =>
  `<question type="${type}"><name><text>a</text></name><questiontext format="html"><text>${text}</text></questiontext></question>`;

/** By file name; the extension says which format is meant. */
const files = {
  'questions.gift': () => filled('::a:: b {=c}\n\n'),
  'one-line.gift': () => filled('a'),
  'backslashes.gift': () => filled('\\'),
  'braces.gift': () => filled('{'),
  'line-ends.gift': () => filled('\r'),
  'zeroes.gift': () => filled('\0'),
  'utf-16.gift': () => Buffer.concat([Buffer.from([0xff, 0xfe]), filled(Buffer.from('::ё:: б {=в}\n\n', 'utf16le'))]),
  'half-letters.gift': () => filled(Buffer.from([0xd0])),
  'questions.xml': () => xml(filled(question('b'))),
  'unknown-types.xml': () => xml(filled(question('b', 'stack'))),
  'one-text.xml': () => xml('<question type="essay"><questiontext><text>', filled('x'), '</text></questiontext></question>'),
  'one-file.xml': () =>
    xml('<question type="essay"><questiontext><file name="a" encoding="base64">', filled('AAAA'), '</file></questiontext></question>'),
  'nested.xml': () => xml(filled('<question type="essay">')),
  'empty-elements.xml': () => xml('<question type="essay">', filled('<a/>'), '</question>'),
  'attributes.xml': () => xml('<question ', filled('a="1" ')),
  'comment.xml': () => xml('<!--', filled('-')),
  'doctype.xml': () => Buffer.concat([Buffer.from('<!DOCTYPE quiz ['), filled('<!ENTITY a "b">')]),
  'questions.txt': () => filled('Q?\nA) a\nB) b\nANSWER: A\n\n'),
};

export async function readHostileFiles() {
  const faults = [];
  const folder = await mkdtemp(path.join(tmpdir(), 'sreda-hostile-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      await writeFile(file, content());
      const started = Date.now();
      const fault = faultOf(file);
      await rm(file);
      console.log(`  ${name}: ${fault ?? `${Date.now() - started} ms`}`);
      if (fault) faults.push(`${name}: ${fault}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return faults;
}

/** undefined: the command has ended by itself, with a report. */
function faultOf(file) {
  const args = [
    `--max-old-space-size=${HEAP_MB}`,
    path.join(root, 'apps/cli/dist/main.js'),
    'questions',
    'import',
    file,
    '--dry-run',
    '--json',
  ];
  const { status, signal, error, stdout, stderr } = spawnSync(process.execPath, args, {
    timeout: LIMIT_MS,
    maxBuffer: 1024 ** 3,
    encoding: 'utf8',
  });
  if (error || signal) return error?.message ?? `ended by ${signal}`;
  if (status !== 0 && status !== 2) return `exit code ${status}: ${stderr.slice(-500)}`;
  const { found, problems } = JSON.parse(stdout);
  return status === 0 || (found === 0 && problems.length === 1) ? undefined : `${found} questions and ${problems.length} problems`;
}

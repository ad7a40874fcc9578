// The types of the web's client, from the OpenAPI document of a running server:
//   node scripts/lib/generate-client.mjs http://127.0.0.1:8080
// The result is committed; a difference in it shows what a change of the API means for the pages.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(root, 'libs/ui/src/api/schema.d.ts');
const PREFIX = '/api/v1';
const HEADER = '// Generated from the OpenAPI document by scripts/lib/generate-client.mjs. Do not edit.\n\n';

/** Errors have one form everywhere, which the document does not repeat for every route. */
const problem = {
  description: 'RFC 9457 problem',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['status', 'code'],
        properties: { status: { type: 'integer' }, code: { type: 'string' }, requestId: { type: 'string' } },
      },
    },
  },
};

function prepare(document) {
  const paths = {};
  for (const [route, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods)) operation.responses['4XX'] = problem;
    paths[route.startsWith(PREFIX) ? route.slice(PREFIX.length) : route] = methods;
  }
  // The document cannot say that a flag has only one value; these two tell the forms of a session apart.
  document.components.schemas.SessionDto.properties.signedIn.enum = [true];
  document.components.schemas.NoSessionDto.properties.signedIn.enum = [false];
  return { ...document, paths };
}

const server = process.argv[2] ?? 'http://127.0.0.1:8080';
const response = await fetch(new URL(`${PREFIX}/openapi.json`, server));
if (!response.ok) throw new Error(`${server} answered ${response.status}`);
const types = await openapiTS(prepare(await response.json()), { alphabetize: true, emptyObjectsUnknown: true });
await writeFile(target, await format(HEADER + astToString(types), { ...(await resolveConfig(target)), parser: 'typescript' }));
console.log(`Wrote ${path.relative(root, target)}`);

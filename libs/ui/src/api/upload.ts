import { asStudentHeaders } from './as-student.js';
import { apiBase, csrfToken } from './client.js';
import { asProblem, problemOf } from './problem.js';

/**
 * Sends a file as the field `file` of a form. Answers the JSON of the server; failures throw an `ApiProblem`. `onProgress` hears which share
 * of the file has gone out, 0 … 1; `signal` breaks it off, which throws as a lost connection does.
 */
export async function uploadFile(path: string, file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<unknown> {
  const form = new FormData();
  form.append('file', file);
  // `fetch` does not say how far it is.
  const request = new XMLHttpRequest();
  const answer = new Promise<Response>((resolve, reject) => {
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })));
    for (const end of ['error', 'abort']) request.addEventListener(end, () => reject(asProblem(new TypeError())));
  });
  if (onProgress) request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  request.open('POST', `${apiBase}${path}`);
  request.setRequestHeader('x-csrf-token', csrfToken() ?? '');
  for (const [name, value] of Object.entries(asStudentHeaders())) request.setRequestHeader(name, value);
  signal?.addEventListener('abort', () => request.abort());
  request.send(form);
  const response = await answer;
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

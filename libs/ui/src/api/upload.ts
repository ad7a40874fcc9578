import { apiBase, csrfToken } from './client.js';
import { problemOf } from './problem.js';

/** Sends a file as the field `file` of a form. Answers the JSON of the server; failures throw an `ApiProblem`. */
export async function uploadFile(path: string, file: File): Promise<unknown> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(`${apiBase}${path}`, { method: 'POST', body: form, headers: { 'x-csrf-token': csrfToken() ?? '' } });
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

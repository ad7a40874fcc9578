import { asStudentHeaders } from './as-student.js';
import { apiBase } from './client.js';
import { asProblem, problemOf } from './problem.js';

/** Name of the file that the server proposes (RFC 6266, `filename*`). */
const nameOf = (disposition: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'export';
};

/** Saves what the server answers at `path` as a file on the device. Failures throw an `ApiProblem`. */
export async function downloadFile(path: string): Promise<void> {
  const response = await fetch(`${apiBase}${path}`, { headers: asStudentHeaders() }).catch((error: unknown) => {
    throw asProblem(error);
  });
  if (!response.ok) throw await problemOf(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(response.headers.get('content-disposition'));
  link.click();
  // The browser asks for the contents after the click, and on a busy device well after it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

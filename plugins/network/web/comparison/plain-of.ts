/** The words of a rich text. The document that is read is inert: nothing in it runs or is fetched. */
export function plainOf({ text, format }: { readonly text: string; readonly format: string }): string {
  if (format !== 'html' && format !== 'moodle') return text;
  const { body } = new DOMParser().parseFromString(text.replaceAll(/<\/(p|div|li|tr|h\d)>|<br\s*\/?>/gi, '$&\n'), 'text/html');
  return body.textContent.replaceAll(/\n{2,}/g, '\n');
}

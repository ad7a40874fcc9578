/** What a spreadsheet would take for a formula is shown as it is written. */
const tame = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as spreadsheets of a Russian Windows open it by a double click: UTF-8 with a byte order mark, semicolons, decimal commas. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string =>
    typeof value === 'number' ? String(value).replace('.', ',') : quoted(tame(value ?? ''));
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

import { COLUMNS, TEXTS } from '../content.js';

const FIELDS = ['name', 'subject', 'className', 'minutes', ...TEXTS, ...COLUMNS, 'homework', 'links', 'url'];

/** Names of what a card and its stages say, as differences show them. */
const names: Readonly<Record<string, string>> = Object.fromEntries(FIELDS.map((field) => [field, `lesson-cards.field-${field}`]));
export default names;

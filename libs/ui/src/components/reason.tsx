import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.js';
import { type Format, useFormat } from '../i18n/format.js';
import { type I18nMessage, useMessages } from '../i18n/messages.js';

/** Conditions as the server tells them: one text, or several that are needed together or in place of one another. */
export type Reason = components['schemas']['ReasonDto'];

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A moment by the clock of the school; at midnight the day says it all. */
function shown(value: unknown, format: Format): string {
  if (typeof value === 'number') return format.number(value);
  if (typeof value !== 'string' || !MOMENT.test(value)) return String(value);
  return format.toWall(value).endsWith('T00:00') ? format.day(value) : format.moment(value);
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** One condition in words. */
export function useConditionText(): (message: { key: string; params?: Readonly<Record<string, unknown>> }) => string {
  const messageText = useMessages();
  const format = useFormat();
  return ({ key, params = {} }) => {
    const filled = Object.entries(params).map(([name, value]) => [name, shown(value, format)] as const);
    return messageText({ key, params: Object.fromEntries(filled) } satisfies I18nMessage);
  };
}

/** A reason as lines: what is needed together stands line by line, alternatives in one sentence. */
export function useReasonLines(): (reason: Reason) => string[] {
  const { t } = useTranslation();
  const textOf = useConditionText();
  const sentence = ({ text, all, any }: Reason): string => {
    if (text) return textOf(text);
    const [first = '', ...others] = (all ?? any ?? []).map(sentence);
    return [first, ...others.map(lower)].join(t(all ? 'ui.reason.and' : 'ui.reason.or'));
  };
  return (reason) => (reason.all ?? [reason]).map(sentence);
}

/** Line by line. */
export function ReasonText({ reason }: { reason: Reason }) {
  const linesOf = useReasonLines();
  return linesOf(reason).map((line) => <span key={line}>{line}</span>);
}

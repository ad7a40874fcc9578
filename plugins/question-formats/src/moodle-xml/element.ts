import { trimAscii } from '../text/white-space.js';

/** An element of an XML file, with all that is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (XmlElement | string)[];
}

export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.content.filter((item) => typeof item !== 'string').filter((child) => name === undefined || child.name === name);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element && childrenOf(element, name)[0];

/** The element's own text, without that of its children and the white space around it. */
export const textOf = (element: XmlElement | undefined): string =>
  element ? trimAscii(element.content.filter((item) => typeof item === 'string').join('')) : '';

/** Text of a child, or of the `<text>` in it; undefined if there is no such child or it is empty. */
export function valueOf(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return textOf(childOf(child, 'text') ?? child) || undefined;
}

/** The element as XML again: the same content, in one spelling. */
export function serialise(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const content = element.content.map((item) => (typeof item === 'string' ? escapeXml(item) : serialise(item)));
  return `<${element.name}${attributes.join('')}>${content.join('')}</${element.name}>`;
}

/** A line end of another system would become `\n` on reading. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"\r]/g, (char) => ENTITIES[char]!);

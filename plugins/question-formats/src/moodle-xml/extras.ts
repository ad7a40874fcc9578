/** Elements of a question that say more than its definition can: they are reported, and kept with the question for the way out. */
import type { I18nMessage } from '@sreda/plugin-sdk';
import { message } from '../message.js';
import { childrenOf, textOf, type XmlElement } from './element.js';

/** Elements whose meaning is taken over; `hidden` says that a newer version exists. */
const UNDERSTOOD: Readonly<Record<string, string>> = {
  common: 'name questiontext generalfeedback defaultgrade penalty hint tags idnumber hidden',
  description: '',
  essay:
    'responseformat responserequired responsefieldlines minwordlimit maxwordlimit graderinfo responsetemplate answer attachments attachmentsrequired maxbytes filetypeslist',
  matching: 'shuffleanswers correctfeedback partiallycorrectfeedback incorrectfeedback shownumcorrect subquestion',
  multichoice:
    'answer single shuffleanswers answernumbering showstandardinstruction correctfeedback partiallycorrectfeedback incorrectfeedback shownumcorrect',
  numerical: 'answer units unitgradingtype unitpenalty showunits unitsleft',
  shortanswer: 'answer usecase',
  truefalse: 'answer showstandardinstruction',
};

const UNDERSTOOD_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(UNDERSTOOD).map(([type, names]) => [type, new Set(`${UNDERSTOOD['common']} ${names} shuffleanswers`.split(' '))]),
);

/** What else the question says. Elements that are empty, 0 or a mere order of answers say nothing. */
export function extrasOf(type: string, element: XmlElement): XmlElement[] {
  const understood = UNDERSTOOD_OF.get(type);
  return childrenOf(element).filter((child) => !understood?.has(child.name) && saysSomething(child));
}

/** As messages for the author. */
export const lossesOf = (extras: readonly XmlElement[]): I18nMessage[] =>
  [...new Set(extras.map(({ name }) => name))].slice(0, 20).map((name) => message('xml-element-lost', { name: name.slice(0, 60) }));

const saysSomething = (element: XmlElement): boolean => !['', '0'].includes(textOf(element)) || childrenOf(element).some(saysSomething);

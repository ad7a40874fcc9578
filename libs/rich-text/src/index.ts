export { attachedFiles, fileUrl, withCopies } from './attached-files.js';
export { editableTexts, plainText, renderHtml, renderTexts, safeHtml } from './render.js';
export { isRichText, mapRichTexts } from './map-texts.js';
export { mentionedPeople, withNames, withoutNames } from './mentions.js';
export { cleanTexts, sanitiseHtml } from './sanitise.js';

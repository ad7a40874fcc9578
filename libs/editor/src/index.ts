export { preloadRichTextField, RichTextField, type RichTextFieldProps } from './rich-text-field.js';
export { useDraft } from './use-draft.js';
export { useSending } from './use-sending.js';
export { useWritten } from './use-written.js';

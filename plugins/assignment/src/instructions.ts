import { renderHtml } from '@sreda/rich-text';

/** Key of the point `fileOwner`: pictures of the instructions; the owner's id is the activity's. */
export const INSTRUCTION_FILES = 'assignment.instructions';

export const instructionsView = ({ instructions }: { readonly instructions: string }): string =>
  renderHtml({ text: instructions, format: 'html' });

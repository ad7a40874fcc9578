import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import { drawFormula } from './draw-formula.js';

export interface FormulaAttributes {
  readonly tex: string;
  /** On a line of its own. */
  readonly display: boolean;
}

/** One formula in the text, shown drawn. Typed TeX between `\(` and `\)` or between `$$` becomes one, too. */
export const Formula = Node.create({
  name: 'formula',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes() {
    return {
      tex: { default: '', parseHTML: (element) => element.dataset.tex ?? '', renderHTML: ({ tex }) => ({ 'data-tex': tex as string }) },
      display: {
        default: false,
        parseHTML: (element) => element.dataset.display !== undefined,
        renderHTML: ({ display }) => (display ? { 'data-display': '' } : {}),
      },
    };
  },

  parseHTML: () => [{ tag: 'span[data-tex]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],
  renderText: ({ node }) => (node.attrs.display ? `\\[${node.attrs.tex as string}\\]` : `\\(${node.attrs.tex as string}\\)`),

  addInputRules() {
    const rule = (find: RegExp, display: boolean): InputRule =>
      new InputRule({
        find,
        handler: ({ state, range, match }) => {
          state.tr.replaceWith(range.from, range.to, this.type.create({ tex: match[1]?.trim() ?? '', display }));
        },
      });
    return [rule(/\\\(([^)]+)\\\)$/, false), rule(/\$\$([^$]+)\$\$$/, true), rule(/\\\[([^\]]+)\\\]$/, true)];
  },

  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('span');
      dom.className = 's-editor-formula';
      const show = ({ tex, display }: FormulaAttributes): void => {
        dom.toggleAttribute('data-display', display);
        // Its TeX until it is drawn, and for good where it cannot be.
        dom.textContent = tex;
        void drawFormula(tex, display).then((drawn) => {
          dom.toggleAttribute('data-wrong', 'fault' in drawn);
          if ('mathMl' in drawn) dom.innerHTML = drawn.mathMl;
        });
      };
      show(node.attrs as FormulaAttributes);
      return {
        dom,
        update: (next) => {
          if (next.type !== node.type) return false;
          show(next.attrs as FormulaAttributes);
          return true;
        },
      };
    };
  },
});

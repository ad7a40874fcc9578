import { Button, Segments, TextArea } from '@sreda/ui';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditorDialog } from '../editor-dialog.js';
import { drawFormula, type Drawn } from './draw-formula.js';
import type { FormulaAttributes } from './formula-node.js';

/** What lessons need most; `\square` marks where one goes on writing. */
const PIECES = [
  ['a/b', '\\frac{a}{b}'],
  ['x^n', 'x^{n}'],
  ['x_n', 'x_{n}'],
  ['√', '\\sqrt{x}'],
  ['∛', '\\sqrt[3]{x}'],
  ['±', '\\pm '],
  ['·', '\\cdot '],
  ['≤', '\\le '],
  ['≥', '\\ge '],
  ['≠', '\\ne '],
  ['≈', '\\approx '],
  ['π', '\\pi '],
  ['α', '\\alpha '],
  ['β', '\\beta '],
  ['°', '^{\\circ}'],
  ['∠', '\\angle '],
  ['△', '\\triangle '],
  ['→', '\\vec{a}'],
  ['∞', '\\infty '],
  ['∈', '\\in '],
  ['Σ', '\\sum_{i=1}^{n} '],
  ['∫', '\\int_{a}^{b} '],
  ['lim', '\\lim_{x \\to 0} '],
  ['{', '\\begin{cases} a \\\\ b \\end{cases}'],
] as const;

/** TeX beside its drawing; the formula at the selection, or a new one. */
export function FormulaDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation();
  const present = editor.isActive('formula') ? (editor.getAttributes('formula') as FormulaAttributes) : null;
  const [tex, setTex] = useState(present?.tex ?? '');
  const [display, setDisplay] = useState(present?.display ?? false);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const source = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let last = true;
    const draw = async (): Promise<void> => {
      const result = tex.trim() === '' ? null : await drawFormula(tex.trim(), display);
      if (last) setDrawn(result);
    };
    void draw();
    return () => {
      last = false;
    };
  }, [tex, display]);

  const insert = (piece: string): void => {
    const area = source.current?.querySelector('textarea');
    const [from, to] = [area?.selectionStart ?? tex.length, area?.selectionEnd ?? tex.length];
    setTex(tex.slice(0, from) + piece + tex.slice(to));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + piece.length, from + piece.length);
    });
  };
  const done = (): void => {
    const attrs: FormulaAttributes = { tex: tex.trim(), display };
    editor.chain().focus().insertContent({ type: 'formula', attrs }).run();
    onClose();
  };
  const fault = drawn && 'fault' in drawn ? drawn.fault : undefined;
  return (
    <EditorDialog
      title={t('editor.formula')}
      action={t(present ? 'editor.formula-change' : 'editor.formula-insert')}
      disabled={tex.trim() === '' || fault !== undefined}
      onDone={done}
      onClose={onClose}
    >
      <div ref={source}>
        <TextArea
          label={t('editor.tex')}
          help={t('editor.tex-help')}
          error={fault && t('editor.tex-wrong', { fault })}
          value={tex}
          onChange={setTex}
          rows={3}
          spellCheck={false}
          autoCapitalize="none"
          autoFocus
        />
      </div>
      <div className="s-editor-preview s-rich" aria-live="polite" aria-label={t('editor.preview')} role="region">
        {drawn && 'mathMl' in drawn ? (
          // Made from TeX without trust: no links, no scripts, no classes.
          <div dangerouslySetInnerHTML={{ __html: drawn.mathMl }} />
        ) : (
          <span className="muted">{t('editor.preview-empty')}</span>
        )}
      </div>
      <div className="s-editor-pieces" role="group" aria-label={t('editor.pieces')}>
        {PIECES.map(([sign, piece]) => (
          <Button key={sign} title={piece} aria-label={t('editor.insert-piece', { sign, piece })} onClick={() => insert(piece)}>
            {sign}
          </Button>
        ))}
      </div>
      <Segments
        label={t('editor.formula-place')}
        value={display ? 'block' : 'line'}
        onChange={(place) => setDisplay(place === 'block')}
        options={[
          { value: 'line', label: t('editor.formula-in-line') },
          { value: 'block', label: t('editor.formula-block') },
        ]}
      />
    </EditorDialog>
  );
}

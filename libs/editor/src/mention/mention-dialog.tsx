import { asProblem, TextField, useProblem } from '@sreda/ui';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditorDialog } from '../editor-dialog.js';
import type { Named } from './mention-node.js';

/** Letters that follow one another are one question. */
const PAUSE_MS = 200;

/** Whom to name: found by the beginning of a name. `typed`: the sign «@» was, and stays when nobody is chosen. */
export function MentionDialog({
  editor,
  typed,
  people,
  onClose,
}: {
  editor: Editor;
  typed: boolean;
  people: (q: string) => Promise<readonly Named[]>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const [q, setQ] = useState('');
  const [answer, setAnswer] = useState<{ readonly q: string; readonly found: readonly Named[] }>();
  const [error, setError] = useState<unknown>();
  const [chosenId, setChosenId] = useState('');
  const found = answer?.found;
  const chosen = found?.find(({ id }) => id === chosenId) ?? found?.[0];
  const field = useRef<HTMLDivElement>(null);
  // A dialog that opens gives the focus to its first button.
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(() => {
      people(q.trim()).then(
        (all) => {
          if (isLate) return;
          setAnswer({ q, found: all });
          setError(undefined);
        },
        (thrown: unknown) => !isLate && setError(thrown),
      );
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [people, q]);
  return (
    <EditorDialog
      title={t('editor.mention')}
      action={t('editor.mention-insert')}
      // Who types and presses Enter at once means what is found for that.
      disabled={!chosen || answer?.q !== q}
      onDone={() => {
        if (!chosen) return;
        editor
          .chain()
          .focus()
          .insertContent([
            { type: 'mention', attrs: { id: chosen.id, name: chosen.name } },
            { type: 'text', text: ' ' },
          ])
          .run();
        onClose();
      }}
      onClose={() => {
        if (typed) editor.chain().focus().insertContent('@').run();
        onClose();
      }}
    >
      <div ref={field}>
        <TextField label={t('editor.mention-whom')} help={t('editor.mention-help')} value={q} onChange={setQ} maxLength={100} />
      </div>
      {error !== undefined && <p role="alert">{problemText(asProblem(error)).message}</p>}
      {found?.length === 0 ? (
        <p role="status">{t('editor.mention-nobody')}</p>
      ) : (
        <fieldset className="stack-tight">
          <legend className="visually-hidden">{t('editor.mention-found')}</legend>
          {found?.map(({ id, name }) => (
            <label key={id} className="s-choice">
              <input type="radio" name="mention" checked={id === chosen?.id} onChange={() => setChosenId(id)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
    </EditorDialog>
  );
}

import { useEditorState, type Editor } from '@tiptap/react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../rich-text-editor.js';
import { type Tool, tableTools, textTools } from './tools.js';

/**
 * The buttons over the text: one stop of the Tab key, arrows within (WAI-ARIA Authoring Practices, toolbar). Those for a table come when the
 * cursor is in one.
 */
export function Toolbar({
  editor,
  minimal,
  pictures,
  people,
  onOpen,
}: {
  editor: Editor;
  minimal: boolean;
  pictures: boolean;
  people: boolean;
  onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation();
  const tools = textTools.filter(
    (tool) => (!minimal || tool.minimal) && (pictures || tool.name !== 'picture') && (people || tool.name !== 'mention'),
  );
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      inTable: now.isActive('table'),
      on: [...textTools, ...tableTools].filter((tool) => tool.isOn?.(now)).map((tool) => tool.name),
      off: textTools.filter((tool) => tool.can && !tool.can(now)).map((tool) => tool.name),
    }),
  });
  const press = (tool: Tool): void => (tool.opens ? onOpen({ what: tool.opens }) : tool.run?.(editor));
  const button = (tool: Tool, first: boolean) => (
    <button
      key={tool.name}
      type="button"
      className="s-editor-tool"
      title={t(`editor.${tool.name}`)}
      aria-label={t(`editor.${tool.name}`)}
      aria-pressed={tool.isOn ? state.on.includes(tool.name) : undefined}
      aria-disabled={state.off.includes(tool.name) || undefined}
      tabIndex={first ? 0 : -1}
      // The text keeps its selection, and on a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => press(tool)}
    >
      <tool.icon size="1.25rem" stroke={1.75} aria-hidden />
    </button>
  );
  return (
    <>
      <ToolbarRow label={t('editor.toolbar')} editor={editor}>
        {tools.map((tool, i) => button(tool, i === 0))}
      </ToolbarRow>
      {state.inTable && (
        <ToolbarRow label={t('editor.toolbar-table')} editor={editor}>
          {tableTools.map((tool, i) => button(tool, i === 0))}
        </ToolbarRow>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

function ToolbarRow({ label, editor, children }: { label: string; editor: Editor; children: React.ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') editor.commands.focus();
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = STEPS[event.key];
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step === undefined ? undefined : at + step;
    if (next === undefined) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = -1;
    const target = buttons[(next + buttons.length) % buttons.length];
    if (target) target.tabIndex = 0;
    target?.focus();
  };
  return (
    <div ref={row} role="toolbar" aria-label={label} className="s-editor-toolbar" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

import { IconButton, IconGripVertical } from '@sreda/ui';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const BEGINS_AFTER_PX = 6;
const EDGE_PX = 72;

/** The lower half of a row is the place after it. */
export interface Under {
  readonly row: HTMLElement;
  readonly lower: boolean;
}

/**
 * Takes hold of a row: by mouse or finger to drag it, by Enter or space to lift it and move it by arrows. `rows` selects what it may be dropped on.
 */
export function DragHandle({
  id,
  label,
  rows,
  lifted,
  onOver,
  onDrop,
  onKey,
}: {
  id: string;
  label: string;
  rows: string;
  lifted: boolean;
  onOver: (under: Under | null) => void;
  onDrop: () => void;
  onKey: (key: 'lift' | 'up' | 'down' | 'cancel') => void;
}) {
  const { t } = useTranslation();
  const from = useRef<{ x: number; y: number; drags: boolean } | null>(null);
  const move = (event: PointerEvent): void => {
    const start = from.current;
    if (!start) return;
    start.drags ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > BEGINS_AFTER_PX;
    if (!start.drags) return;
    if (event.clientY < EDGE_PX) window.scrollBy(0, -12);
    if (event.clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, 12);
    const row = document
      .elementsFromPoint(window.innerWidth / 2, event.clientY)
      .map((element) => element.closest<HTMLElement>(rows))
      .find((element) => element !== null);
    const box = row?.getBoundingClientRect();
    onOver(row && box ? { row, lower: event.clientY > box.top + box.height / 2 } : null);
  };
  const end = (event: PointerEvent, dropped: boolean): void => {
    const drags = from.current?.drags ?? false;
    from.current = null;
    if (!drags) return;
    event.preventDefault();
    if (dropped) onDrop();
    else onOver(null);
  };
  const press = (event: KeyboardEvent): void => {
    const key = { ' ': 'lift', Enter: 'lift', ArrowUp: 'up', ArrowDown: 'down', Escape: 'cancel' }[event.key];
    if (key === undefined || (!lifted && key !== 'lift')) return;
    event.preventDefault();
    onKey(key as 'lift' | 'up' | 'down' | 'cancel');
  };
  return (
    <IconButton
      className="outline-handle"
      icon={IconGripVertical}
      label={label}
      aria-description={t('web.outline.how')}
      aria-pressed={lifted}
      data-handle={id}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY, drags: false };
      }}
      onPointerMove={move}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    />
  );
}

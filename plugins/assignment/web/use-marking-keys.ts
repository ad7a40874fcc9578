import { useEffect, useRef } from 'react';

/** What is left out, another part of the page takes. */
export interface MarkingKeys {
  readonly previous?: () => void;
  readonly next?: () => void;
  readonly digit?: (digit: number) => void;
  readonly done?: () => void;
}

const inText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null;

/** j and k turn to the next and the previous student, digits set the mark, Ctrl+Enter is done with this one. By place: the layout may be Russian. */
export function useMarkingKeys(keys: MarkingKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { code, key, ctrlKey, metaKey, altKey, target } = event;
      if (target instanceof Element && target.closest('dialog')) return;
      if ((ctrlKey || metaKey) && key === 'Enter') {
        return latest.current.done?.();
      }
      if (ctrlKey || metaKey || altKey) return;
      if (inText(target)) {
        if (key === 'Escape' && target instanceof HTMLElement) target.blur();
        return;
      }
      if (code === 'KeyJ') return latest.current.next?.();
      if (code === 'KeyK') return latest.current.previous?.();
      if (latest.current.digit && /^\d$/.test(key)) {
        // The digit is not typed once more into the field that takes it.
        event.preventDefault();
        latest.current.digit(Number(key));
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

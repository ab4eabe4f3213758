import { type RefObject, useEffect } from 'react';
import { useLatest } from '../ui/use-latest.ts';

/** Moves by so many rows; Infinity to an end of the table. */
type Move = (by: number) => void;

const rowsInPage = 15;
const moves = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['ArrowUp', -1],
  ['k', -1],
  ['PageDown', rowsInPage],
  ['PageUp', -rowsInPage],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/** Has keys move through the rows while the focus is in the table, or on nothing in particular. */
export function useRowKeys(table: RefObject<HTMLElement | null>, move: Move): void {
  const latest = useLatest(move);
  useEffect(() => {
    const isOurs = (target: EventTarget | null) =>
      target instanceof Element &&
      (target === document.body || target.id === 'main' || table.current?.contains(target));
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
      if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return;
      const by = moves.get(key.length === 1 ? key.toLowerCase() : key);
      if (by === undefined || !isOurs(target)) return;
      event.preventDefault();
      latest.current(by);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [table, latest]);
}

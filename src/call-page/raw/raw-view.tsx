import { Dialog } from '@base-ui/react/dialog';
import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { ChevronDown, ChevronRight, Copy, Route, Search, X } from 'lucide-react';
import { type Ref, use, useDeferredValue, useMemo, useRef, useState } from 'react';
import { m } from '../../messages/index.ts';
import { useCopy } from '../../ui/copy.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Masks, RevealContext, useMasks } from '../words/reveal.ts';
import { type RawLine, rawLines, writeValue } from './raw-tree.ts';

interface RawViewProps {
  raw: unknown;
  isOpen: boolean;
  onClose(): void;
}

/** The platform's whole answer as a tree, with the fields that the page does not show. */
export function RawView({ raw, isOpen, onClose }: RawViewProps) {
  const search = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#0008]" />
        <Dialog.Popup
          initialFocus={search}
          className="fixed inset-2 z-40 mx-auto flex max-w-4xl flex-col overflow-hidden rounded-xl border border-line bg-surface shadow-2xl sm:inset-8"
        >
          <div className="flex h-12 shrink-0 items-center border-b border-line ps-4 pe-2">
            <Dialog.Title className="font-semibold">{m.raw_title()}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={m.close()} className="ms-auto" />} />
          </div>
          <RawTree raw={raw} search={search} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const linePx = 26;
const openAtFirst = ['data', 'data.info', 'data.info.record'];

function RawTree({ raw, search }: { raw: unknown; search: Ref<HTMLInputElement> }) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(openAtFirst));
  const { mayReveal, isAllShown, toggleAll } = use(RevealContext);
  const masks = useMasks();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { copied, copy } = useCopy();
  const searched = useDeferredValue(words);
  const lines = useMemo(() => rawLines(raw, open, searched), [raw, open, searched]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: () => linePx,
    getItemKey: (index) => lines[index]?.path ?? index,
    overscan: 12,
  });
  const toggle = (path: string) => {
    const changed = new Set(open);
    if (!changed.delete(path)) changed.add(path);
    setOpen(changed);
  };
  const matchCount = searched.trim() ? lines.filter((line) => line.isMatch).length : null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 text-sm">
        <label className="flex min-w-40 flex-1 basis-56 items-center gap-2 rounded-md border border-edge px-2">
          <Search size={14} aria-hidden className="text-muted" />
          <span className="sr-only">{m.raw_search()}</span>
          <input
            ref={search}
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={m.raw_search()}
            className="h-8 min-w-0 flex-1 bg-transparent outline-none"
          />
        </label>
        {mayReveal && (
          <label className="flex items-center gap-1.5">
            <input type="checkbox" checked={isAllShown} onChange={toggleAll} />
            {m.raw_show_numbers()}
          </label>
        )}
        <span role="status" className="text-xs text-muted">
          {copied ? m.copied() : matchCount !== null && m.raw_matches({ count: matchCount })}
        </span>
      </div>
      <section
        ref={setScroller}
        aria-label={m.raw_title()}
        className="min-h-0 flex-1 overflow-auto font-mono text-xs"
      >
        <ul style={{ height: virtualizer.getTotalSize() }} className="relative">
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            return (
              line && (
                <li
                  key={line.path}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  aria-setsize={lines.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                  className="absolute inset-x-0 top-0"
                >
                  <Line line={line} masks={masks} onToggle={toggle} onCopy={copy} />
                </li>
              )
            );
          })}
        </ul>
      </section>
    </>
  );
}

interface LineProps {
  line: RawLine;
  masks: Masks;
  onToggle(path: string): void;
  onCopy(text: string): void;
}

function Line({ line, masks, onToggle, onCopy }: LineProps) {
  const { path, name, depth, value, size, isOpen, isMatch } = line;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const copyValue = () =>
    onCopy(masks.text(typeof value === 'string' ? value : JSON.stringify(value, null, 2)));
  return (
    <div
      style={{ paddingInlineStart: 12 + depth * 16 }}
      className={clsx(
        'group flex min-h-6.5 items-start gap-1 pe-3 leading-6.5 hover:bg-hover',
        isMatch && 'bg-accent-soft',
      )}
    >
      {size === null ? (
        <span className="w-6 shrink-0" />
      ) : (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={m.raw_toggle({ path })}
          onClick={() => onToggle(path)}
          className="grid size-6 shrink-0 place-items-center rounded hover:bg-surface"
        >
          <Chevron size={14} aria-hidden />
        </button>
      )}
      <span className="shrink-0 text-accent">{name}</span>
      <span className="min-w-0 wrap-anywhere text-ink">
        {size === null
          ? writeValue(name, value, masks)
          : Array.isArray(value)
            ? `[${size}]`
            : `{${size}}`}
      </span>
      <span className="ms-auto flex shrink-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100">
        <IconButton
          icon={Route}
          label={m.raw_copy_path({ path })}
          onClick={() => onCopy(path)}
          className="!size-6.5"
        />
        <IconButton
          icon={Copy}
          label={m.raw_copy_value({ path })}
          onClick={copyValue}
          className="!size-6.5"
        />
      </span>
    </div>
  );
}

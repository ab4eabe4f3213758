import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import type { Find } from './use-find.ts';
import type { FindSession } from './use-find-session.ts';

function countWords({ query, found, isPending, pinyin }: Find): string {
  const count = found.matches.length;
  if (query.trim() === '') return '';
  if (count > 0) {
    return m.find_count({ at: formatNumber(found.current + 1), count: formatNumber(count) });
  }
  if (isPending) return '';
  return pinyin === 'loading' ? m.find_pinyin() : m.find_none();
}

/**
 * Where words, nodes and keywords of the call are searched for, and matches are stepped through.
 */
export function FindBar({ session }: { session: FindSession }) {
  const { query, found, pinyin, setQuery, input, selectMatch, close, cancel } = session;
  const count = found.matches.length;
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [input]);
  useEscape(cancel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    selectMatch(event.shiftKey ? -1 : 1);
    event.preventDefault();
  };
  return (
    <search className="flex flex-wrap items-center gap-x-2 border-b border-line bg-sunken px-4 py-1.5">
      <label className="flex min-w-28 flex-1 items-center gap-2 rounded-md border border-edge bg-surface px-2">
        <Search size={14} aria-hidden className="text-muted" />
        <span className="sr-only">{m.find_label()}</span>
        <input
          ref={input}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={m.find_hint()}
          className="h-7 min-w-0 flex-1 bg-transparent text-sm text-ellipsis outline-none"
        />
      </label>
      <span role="status" className="min-w-12 text-end text-xs text-muted">
        {countWords(session)}
      </span>
      <IconButton
        icon={ChevronUp}
        label={m.find_previous()}
        disabled={count === 0}
        onClick={() => selectMatch(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={m.find_next()}
        disabled={count === 0}
        onClick={() => selectMatch(1)}
      />
      <IconButton icon={X} label={m.find_close()} onClick={close} />
      {pinyin === 'failed' && (
        <p className="w-full pt-1 text-xs text-warning">{m.find_pinyin_failed()}</p>
      )}
    </search>
  );
}

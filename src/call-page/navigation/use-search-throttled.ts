import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigationType, useSearchParams } from 'react-router';
import { useLatest } from '../../ui/use-latest.ts';
import { depthOf } from './history-depth.ts';

/**
 * Browsers refuse to change the address more than about ten times a second, which a held key would.
 */
const writeMs = 120;

type Change = Readonly<Record<string, string | null>>;

interface ThrottledSearch {
  /** The address's parameters, with changes that it does not have yet. */
  search: URLSearchParams;
  /** The same, with changes since the last render. */
  getSearch(): URLSearchParams;
  /** Sets parameters, or removes them (null), in the current entry of the browser's history. */
  change(values: Change): void;
  /** The same in a new entry, at once; earlier changes are first made in the current entry. */
  visit(values: Change): void;
}

/**
 * The address's parameters. Changes are seen on the page at once and written to the address a little
 * later. The functions stay the same.
 */
export function useSearchThrottled(): ThrottledSearch {
  const [current] = useSearchParams();
  const type = useNavigationType();
  const navigate = useLatest(useNavigate());
  const [pending, setPending] = useState<URLSearchParams | null>(null);
  const latest = useRef<URLSearchParams | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { state } = useLocation();
  const depth = useLatest(depthOf(state));

  const functions = useMemo(() => {
    const getSearch = () => latest.current ?? new URLSearchParams(window.location.search);
    const apply = (values: Change) => {
      const changed = withValues(getSearch(), values);
      latest.current = changed;
      setPending(changed);
      return changed;
    };
    const write = (search: URLSearchParams, isNew: boolean) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const state = { depth: depth.current + (isNew ? 1 : 0) };
      void navigate.current(`?${search}`, { replace: !isNew, state });
    };
    return {
      getSearch,
      change: (values: Change) => {
        apply(values);
        timer.current ??= setTimeout(() => write(getSearch(), false), writeMs);
      },
      visit: (values: Change) => {
        if (timer.current !== undefined) write(getSearch(), false);
        write(apply(values), true);
      },
    };
  }, [navigate, depth]);

  // Changes that the address has by now are no longer pending; the browser's Back drops all others.
  useEffect(() => {
    const isBack = type === 'POP';
    if (timer.current !== undefined && !isBack) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (isBack || current.toString() === latest.current?.toString()) latest.current = null;
    setPending(latest.current);
  }, [current, type]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { search: pending ?? current, ...functions };
}

function withValues(search: URLSearchParams, values: Change): URLSearchParams {
  const changed = new URLSearchParams(search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

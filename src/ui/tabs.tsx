import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** Where a key moves the focus among so many tabs; undefined for keys that do not move it. */
function movedTo(key: string, at: number, count: number): number | undefined {
  const to: Record<string, number> = {
    ArrowLeft: (at - 1 + count) % count,
    ArrowRight: (at + 1) % count,
    Home: 0,
    End: count - 1,
  };
  return to[key];
}

interface TabListProps<Name extends string> {
  /** Names what the tabs open; unique in the page. */
  id: string;
  label: string;
  tabs: readonly { name: Name; label: string }[];
  /** The open tab; null when none is. */
  selected: Name | null;
  /** A tab opens as soon as the arrow keys reach it. */
  opensOnFocus: boolean;
  /** Also called for the tab that is open, which the reviewer pressed again. */
  onPress(name: Name): void;
}

/** Tabs by the pattern of the ARIA Authoring Practices: one stop for Tab, arrow keys between them. */
export function TabList<Name extends string>(props: TabListProps<Name>) {
  const { id, label, tabs, selected, opensOnFocus, onPress } = props;
  const list = useRef<HTMLDivElement>(null);
  // Where there is no room for all of them, the open one is in view.
  useEffect(() => {
    if (selected === null) return;
    const tab = document.getElementById(`${id}-${selected}`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id, selected]);
  const reachable = selected ?? tabs[0]?.name;
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.children ?? [])].filter((tab) => tab instanceof HTMLElement);
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const target = movedTo(event.key, at, buttons.length);
    const tab = target === undefined ? undefined : tabs[target];
    if (target === undefined || !tab) return;
    event.preventDefault();
    buttons[target]?.focus();
    if (opensOnFocus) onPress(tab.name);
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex h-10 shrink-0 overflow-x-auto overflow-y-hidden px-3 shadow-[inset_0_-1px_0_var(--line)] [scrollbar-width:none] max-lg:h-9"
    >
      {tabs.map((tab) => {
        const isSelected = tab.name === selected;
        return (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={isSelected}
            aria-controls={isSelected ? `${id}-panel` : undefined}
            tabIndex={tab.name === reachable ? 0 : -1}
            onClick={() => onPress(tab.name)}
            className={clsx(
              'shrink-0 border-b-2 px-1.5 text-sm outline-offset-[-2px]',
              isSelected
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

interface TabPanelProps {
  /** The tab list's. */
  id: string;
  /** The open tab. */
  name: string;
  children: ReactNode;
}

/** What the open tab shows. What is positioned inside, such as words for screen readers, scrolls with it. */
export function TabPanel({ id, name, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${id}-panel`}
      aria-labelledby={`${id}-${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
    >
      {children}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { LocaleToggle } from './locale-toggle.tsx';
import { Logo } from './logo.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/**
 * Moves the focus to a page that was navigated to, so that keyboard and screen reader start at its
 * beginning.
 */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus();
  }, [pathname]);
  return main;
}

/** The pages of a team’s work. */
const places = [
  { path: '/reviews', label: m.shell_reviews },
  { path: '/forms', label: m.shell_scorecards },
];

/** The frame around every page: name, language and theme above, the page below. */
export function Shell() {
  useLocale();
  const { pathname } = useLocation();
  const main = useFocusOnNewPage(pathname);
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]">
      <header className="flex h-11 items-center gap-1 border-b border-line px-4 sm:gap-3">
        <a
          href="#main"
          className="sr-only rounded-md bg-surface px-3 py-1 focus:not-sr-only focus:absolute focus:z-50"
        >
          {m.shell_skip()}
        </a>
        <Link to="/" className="me-auto flex min-h-6 items-center gap-2 font-semibold">
          <Logo />
          <span className="max-[374px]:sr-only">Turnwise</span>
        </Link>
        {places.map(({ path, label }) => (
          <Link
            key={path}
            to={path}
            aria-current={pathname.startsWith(path) ? 'page' : undefined}
            className="flex h-7 items-center rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-ink aria-[current]:text-ink"
          >
            {label()}
          </Link>
        ))}
        <LocaleToggle />
        <ThemeToggle />
      </header>
      <main ref={main} id="main" tabIndex={-1} className="min-h-0 outline-none">
        <Outlet />
      </main>
    </div>
  );
}

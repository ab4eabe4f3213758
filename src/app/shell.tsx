import { useEffect, useRef, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import type { Session } from '../contract/session.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { isSignedOut } from '../session/session.ts';
import { useSession } from '../session/use-session.ts';
import { AccountButton } from './account-button.tsx';
import { LocaleToggle } from './locale-toggle.tsx';
import { Logo } from './logo.tsx';
import { Part } from './part.tsx';
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
  { path: '/overview', label: m.shell_overview },
  { path: '/calls', label: m.shell_calls },
  { path: '/queues', label: m.shell_queues },
  { path: '/reviews', label: m.shell_reviews },
  { path: '/forms', label: m.shell_scorecards },
];

interface PlacesProps {
  pathname: string;
  className: string;
}

/** The ways to the pages of a team’s work: in the header or, on a small screen, at the foot. */
function Places({ pathname, className }: PlacesProps) {
  return (
    <nav aria-label={m.shell_places()} className={className}>
      {places.map(({ path, label }) => (
        <Link
          key={path}
          to={path}
          aria-current={pathname.startsWith(path) ? 'page' : undefined}
          className="flex items-center rounded-md px-2 text-sm text-muted hover:bg-hover hover:text-ink aria-[current]:text-ink max-sm:min-w-0 max-sm:px-1.5 max-sm:text-xs max-sm:aria-[current]:font-semibold sm:h-7"
        >
          {label()}
        </Link>
      ))}
    </nav>
  );
}

/** Whether an address is that of a call: there the player is at the foot. */
function isCallPath(pathname: string): boolean {
  return pathname.startsWith('/user/');
}

/** The one page for who is not signed in. */
const invitationPath = '/invitation';

/** Who was signed in last, for as long as the page is open. */
function useLastPerson(person: Session['person']): Session['person'] {
  const [last, setLast] = useState(person);
  if (person && person.id !== last?.id) setLast(person);
  return last;
}

const signInPage = () => import('../sign-in/sign-in-page.tsx').then((part) => part.SignInPage);
const noRole = () => import('../sign-in/no-role.tsx').then((part) => part.NoRole);
const signedOut = () => import('../sign-in/signed-out.tsx').then((part) => part.SignedOut);

/** The frame around every page: name, language and theme above, the page below. */
export function Shell() {
  useLocale();
  const { pathname } = useLocation();
  const main = useFocusOnNewPage(pathname);
  const session = useSession();
  const { person, grants } = session;
  const last = useLastPerson(person);
  const isOut = isSignedOut(session);
  const hasNoRole = person !== null && grants.length === 0;
  const isClosed = isOut && !last && pathname !== invitationPath;
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      <header className="flex h-11 items-center gap-1 border-b border-line px-4 max-[374px]:gap-0 max-[374px]:px-2 sm:gap-3">
        <a
          href="#main"
          className="sr-only rounded-md bg-surface px-3 py-1 focus:not-sr-only focus:absolute focus:z-50"
        >
          {m.shell_skip()}
        </a>
        <Link to="/" className="me-auto flex min-h-6 items-center gap-2 font-semibold">
          <Logo />
          <span className="max-[480px]:sr-only">Turnwise</span>
        </Link>
        {!isOut && <Places pathname={pathname} className="flex gap-3 max-sm:hidden" />}
        <LocaleToggle />
        <ThemeToggle />
        {person && <AccountButton person={person} />}
      </header>
      <main ref={main} id="main" tabIndex={-1} className="min-h-0 outline-none">
        {isClosed ? (
          <Part load={signInPage} />
        ) : hasNoRole ? (
          <Part load={noRole} name={person.name} />
        ) : (
          <Outlet />
        )}
        {isOut && last && <Part load={signedOut} person={last} />}
      </main>
      {!isOut && !isCallPath(pathname) && (
        <Places
          pathname={pathname}
          className="flex h-12 justify-around border-t border-line sm:hidden"
        />
      )}
    </div>
  );
}

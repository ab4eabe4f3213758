import { CircleUser } from 'lucide-react';
import { createElement, useState } from 'react';
import type { Session } from '../contract/session.ts';
import { m } from '../messages/index.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useOnDemand } from '../ui/use-on-demand.ts';

const loadMenu = () => import('./account-menu.tsx').then(({ AccountMenu }) => AccountMenu);

/** The button of who is signed in; its menu is loaded by the first press. */
export function AccountButton({ person }: { person: NonNullable<Session['person']> }) {
  const [isWanted, setWanted] = useState(false);
  const { loaded, retry } = useOnDemand(loadMenu, isWanted);
  if (loaded && isWanted) return createElement(loaded, { person });
  return (
    <IconButton
      icon={CircleUser}
      label={m.account_of({ name: person.name })}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => (isWanted ? retry() : setWanted(true))}
    />
  );
}

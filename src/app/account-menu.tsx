import { Menu } from '@base-ui/react/menu';
import { CircleUser, History, LogOut, UserCog, Users } from 'lucide-react';
import { Link } from 'react-router';
import type { Session } from '../contract/session.ts';
import { m } from '../messages/index.ts';
import { mayDo } from '../session/session.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { signOut } from './sign-out.ts';

const itemClass = 'flex min-h-9 items-center gap-2.5 rounded-lg px-3 data-[highlighted]:bg-hover';

/** What concerns oneself, and what only some may do. Opens as soon as it is rendered. */
export function AccountMenu({ person }: { person: NonNullable<Session['person']> }) {
  const places = [
    { to: '/account', label: m.account_title(), icon: UserCog, isFor: true },
    { to: '/people', label: m.people_title(), icon: Users, isFor: mayDo('manage-people') },
    { to: '/audit', label: m.audit_title(), icon: History, isFor: mayDo('read-audit') },
  ];
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger
        render={<IconButton icon={CircleUser} label={m.account_of({ name: person.name })} />}
      />
      <Menu.Portal>
        <Menu.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Menu.Popup className="min-w-52 max-w-[calc(100vw-16px)] rounded-xl border border-line bg-surface p-1 text-sm shadow-2xl">
            <p className="truncate px-3 py-2 font-medium">{person.name}</p>
            {places.map(
              ({ to, label, icon: Icon, isFor }) =>
                isFor && (
                  <Menu.Item key={to} render={<Link to={to} />} className={itemClass}>
                    <Icon size={14} aria-hidden />
                    {label}
                  </Menu.Item>
                ),
            )}
            <Menu.Separator className="mx-2 my-1 h-px bg-line" />
            <Menu.Item onClick={() => void signOut()} className={itemClass}>
              <LogOut size={14} aria-hidden />
              {m.sign_out()}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

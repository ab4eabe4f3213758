import { m } from '../../messages/index.ts';
import { useLocale } from '../../messages/use-locale.ts';
import { useSession } from '../../session/use-session.ts';
import { grantWords } from '../words.ts';
import { ChangePassword } from './change-password.tsx';
import { SessionList } from './session-list.tsx';

/** Oneself: what one may do, where one is signed in, and one's password. */
export function AccountPage() {
  useLocale();
  const { kind, person, grants } = useSession();
  if (!person) return null;
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${m.account_title()} · Turnwise`}</title>
      <div className="mx-auto max-w-2xl space-y-8 px-4 py-6">
        <header>
          <h1 className="text-xl font-semibold">{person.name}</h1>
          <p className="mt-1 text-sm text-muted">
            {grants.length === 0
              ? m.account_no_role()
              : grants.map(grantWords).join(m.list_comma())}
          </p>
        </header>
        <section>
          <h2 className="mb-2 font-semibold">{m.sessions_title()}</h2>
          <SessionList personId={null} />
        </section>
        {kind === 'local' && <ChangePassword name={person.name} />}
      </div>
    </div>
  );
}

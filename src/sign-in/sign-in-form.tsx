import { type FormEvent, useState } from 'react';
import { askTurnwise } from '../api/turnwise.ts';
import { routes } from '../contract/routes.ts';
import type { Session } from '../contract/session.ts';
import { m } from '../messages/index.ts';
import { setSession } from '../session/session.ts';
import { useSession } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FailureNote } from './failure-note.tsx';
import { ProviderButton } from './provider-button.tsx';

/** The page that one is at, or the first one where that is the page of signing in itself. */
function pageToComeBackTo(): string {
  const { pathname, search } = location;
  return pathname === '/sign-in' ? '/' : pathname + search;
}

interface SignInFormProps {
  /** Who was signed in until now: the name is filled in. */
  name?: string;
  /** Called with who has signed in, before the page is told. */
  onSignedIn?(session: Session): void;
}

/** Signs in with an account of Turnwise, or leads to the provider where people have one. */
export function SignInForm({ name: known = '', onSignedIn }: SignInFormProps) {
  const { kind } = useSession();
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  if (kind === 'oidc') return <ProviderButton to={pageToComeBackTo()} />;
  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const session = await askTurnwise(routes.signIn, { body: { name, password } });
      onSignedIn?.(session);
      setSession(session);
    } catch (failure) {
      setError(failure as Error);
      setPassword('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={signIn} className="space-y-3">
      <Field
        label={m.sign_in_name()}
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={known === ''}
        required
      />
      <Field
        label={m.sign_in_password()}
        type="password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        autoComplete="current-password"
        autoFocus={known !== ''}
        required
      />
      <FailureNote error={error} />
      <Button type="submit" primary disabled={isBusy} className="w-full pointer-coarse:h-11">
        {m.sign_in()}
      </Button>
    </form>
  );
}

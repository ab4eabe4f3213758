import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { askTurnwise, TurnwiseError } from '../api/turnwise.ts';
import { routes } from '../contract/routes.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { setSession } from '../session/session.ts';
import { useSession } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FailureNote } from './failure-note.tsx';
import { ProviderButton } from './provider-button.tsx';

/** Where somebody who was invited takes their account. The link's secret stands behind `#`. */
export function InvitationPage() {
  useLocale();
  const secret = location.hash.slice(1);
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    askTurnwise(routes.lookAtInvitation, { body: { secret }, signal }).then(
      (invited) => setName(invited.name),
      (failure) => !signal.aborted && setError(isMalformed(failure) ? notThere : failure),
    );
    return () => gone.abort();
  }, [secret]);
  return (
    <div className="h-full overflow-y-auto px-4 py-[12vh]">
      <title>{`${m.invitation_title()} · Turnwise`}</title>
      <section className="mx-auto max-w-80">
        <h1 className="mb-1 text-xl font-semibold">
          {name === null ? m.invitation_title() : m.invitation_welcome({ name })}
        </h1>
        {name === null ? (
          <FailureNote error={error} />
        ) : (
          <ChoosePassword name={name} secret={secret} />
        )}
      </section>
    </div>
  );
}

const notThere = new TurnwiseError('not-found');

function isMalformed(error: unknown): boolean {
  return error instanceof TurnwiseError && error.kind === 'invalid';
}

function ChoosePassword({ name, secret }: { name: string; secret: string }) {
  const { kind } = useSession();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const fault = passwordFault(error);

  const accept = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const session = await askTurnwise(routes.acceptInvitation, { body: { secret, password } });
      setSession(session);
      void navigate('/', { replace: true });
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  };
  if (kind === 'oidc') return <ProviderButton to="/" invitation={secret} />;
  return (
    <form onSubmit={accept} className="space-y-3">
      <p className="text-sm text-muted">{m.invitation_body()}</p>
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <Field
        label={m.sign_in_password()}
        hint={m.password_hint()}
        fault={fault}
        type="password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        autoComplete="new-password"
        autoFocus
        required
      />
      <FailureNote error={fault ? null : error} />
      <Button type="submit" primary disabled={isBusy} className="w-full pointer-coarse:h-11">
        {m.invitation_accept()}
      </Button>
    </form>
  );
}

/** What is wrong with a password, if that is why it was refused. */
function passwordFault(error: Error | null): string | null {
  if (!(error instanceof TurnwiseError) || error.kind !== 'invalid') return null;
  const messages = error.problem?.errors?.map(({ message }) => message) ?? [];
  return messages.includes('is too easy to guess') ? m.password_common() : m.password_short();
}

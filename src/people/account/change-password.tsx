import { type FormEvent, useState } from 'react';
import { askTurnwise, TurnwiseError } from '../../api/turnwise.ts';
import { routes } from '../../contract/routes.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

const empty = { current: '', next: '' };

/** Changes one's own password; every other session of oneself ends with that. */
export function ChangePassword({ name }: { name: string }) {
  const [passwords, setPasswords] = useState(empty);
  const [faults, setFaults] = useState<Partial<Record<keyof typeof empty, string>>>({});
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  const change = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFaults({});
    setSaid('');
    try {
      await askTurnwise(routes.changePassword, { body: passwords });
      setPasswords(empty);
      setSaid(m.password_changed());
    } catch (error) {
      const found = faultsOf(error as Error);
      setFaults(found);
      if (Object.keys(found).length === 0) setSaid(m.password_not_changed());
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <h2 className="mb-2 font-semibold">{m.password_title()}</h2>
      <form onSubmit={change} className="max-w-80 space-y-3">
        <input type="text" autoComplete="username" value={name} readOnly hidden />
        <Field
          label={m.password_current()}
          type="password"
          autoComplete="current-password"
          value={passwords.current}
          fault={faults.current ?? null}
          onChange={({ target }) => setPasswords({ ...passwords, current: target.value })}
          required
        />
        <Field
          label={m.password_next()}
          type="password"
          autoComplete="new-password"
          hint={m.password_hint()}
          value={passwords.next}
          fault={faults.next ?? null}
          onChange={({ target }) => setPasswords({ ...passwords, next: target.value })}
          required
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={isBusy} className="pointer-coarse:h-11">
            {m.password_change()}
          </Button>
          <p role="status" className="text-sm text-muted">
            {said}
          </p>
        </div>
      </form>
    </section>
  );
}

/** What is wrong with which of the two. */
function faultsOf(error: Error): { current?: string; next?: string } {
  const errors = (error instanceof TurnwiseError && error.problem?.errors) || [];
  const messageAt = (path: string) => errors.find((one) => one.path === path)?.message;
  const next = messageAt('body.next');
  return {
    ...(messageAt('body.current') && { current: m.password_wrong() }),
    ...(next && {
      next: next === 'is too easy to guess' ? m.password_common() : m.password_short(),
    }),
  };
}

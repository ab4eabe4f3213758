import { type FormEvent, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Invitation } from '../contract/people.ts';
import type { Grant } from '../contract/rights.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { GrantsEditor } from './grants-editor.tsx';
import { personFault } from './person-fault.ts';
import { useAddPerson } from './use-person-actions.ts';

const asReviewer: Grant = { role: 'reviewer', account: null, task: null };

interface AddPersonProps {
  /** They are in the list then. */
  onAdded(id: string, invitation: Invitation): void;
  onCancel(): void;
}

/** Adds somebody with their roles, and invites them. */
export function AddPerson({ onAdded, onCancel }: AddPersonProps) {
  const [id] = useState(() => uuidv7());
  const [name, setName] = useState('');
  const [grants, setGrants] = useState([asReviewer]);
  const adding = useAddPerson();
  const add = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ id, name, grants }, { onSuccess: (invitation) => onAdded(id, invitation) });
  };
  return (
    <form onSubmit={add} className="mb-4 space-y-4 rounded-xl border border-line bg-surface p-4">
      <Field
        label={m.sign_in_name()}
        value={name}
        fault={personFault(adding.error)}
        onChange={({ target }) => setName(target.value)}
        className="max-w-80"
        autoFocus
        required
      />
      <GrantsEditor grants={grants} onChange={setGrants} />
      <div className="flex gap-2">
        <Button type="submit" primary disabled={adding.isPending} className="pointer-coarse:h-11">
          {m.person_add()}
        </Button>
        <Button onClick={onCancel} className="pointer-coarse:h-11">
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}

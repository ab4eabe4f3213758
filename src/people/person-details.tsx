import { useState } from 'react';
import type { Invitation, Person } from '../contract/people.ts';
import type { Grant } from '../contract/rights.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { SessionList } from './account/session-list.tsx';
import { GrantsEditor } from './grants-editor.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { personFault } from './person-fault.ts';
import { usePersonActions } from './use-person-actions.ts';

interface PersonDetailsProps {
  person: Person;
  /** Made before; null without one. */
  invitation: Invitation | null;
}

/** What can be done with somebody: other roles, a link to join, their sessions, and keeping them out. */
export function PersonDetails({ person, invitation }: PersonDetailsProps) {
  const { changeGrants, changeAccess, invite } = usePersonActions(person);
  const [grants, setGrants] = useState<Grant[]>(person.grants);
  const isChanged = JSON.stringify(grants) !== JSON.stringify(person.grants);
  const fault = personFault(changeGrants.error ?? changeAccess.error ?? invite.error);
  const made = invite.data ?? invitation;
  const isDisabled = person.disabledAt !== null;
  return (
    <div className="space-y-5 px-4 pt-1 pb-5">
      {made && <InvitationLink invitation={made} />}
      <GrantsEditor grants={grants} onChange={setGrants} />
      {isChanged && (
        <div className="flex gap-2">
          <Button
            primary
            disabled={changeGrants.isPending}
            onClick={() => changeGrants.mutate(grants)}
            className="pointer-coarse:h-11"
          >
            {m.grants_save()}
          </Button>
          <Button onClick={() => setGrants(person.grants)} className="pointer-coarse:h-11">
            {m.cancel()}
          </Button>
        </div>
      )}
      <section>
        <h3 className="mb-2 text-sm text-muted">{m.sessions_title()}</h3>
        <SessionList personId={person.id} />
      </section>
      <div className="flex flex-wrap items-center gap-2">
        {!isDisabled && (
          <Button
            disabled={invite.isPending}
            onClick={() => invite.mutate(undefined)}
            className="pointer-coarse:h-11"
          >
            {m.person_invite()}
          </Button>
        )}
        <Button
          disabled={changeAccess.isPending}
          onClick={() => changeAccess.mutate(!isDisabled)}
          className={isDisabled ? 'pointer-coarse:h-11' : 'text-danger pointer-coarse:h-11'}
        >
          {isDisabled ? m.person_enable() : m.person_disable()}
        </Button>
        <p role="alert" className="text-sm text-danger">
          {fault}
        </p>
      </div>
    </div>
  );
}

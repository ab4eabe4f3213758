import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Invitation, Person } from '../contract/people.ts';
import { formatDateTime } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { PersonDetails } from './person-details.tsx';
import { grantWords } from './words.ts';

interface PersonItemProps {
  person: Person;
  /** Made as they were just added: it is shown at once. */
  invitation: Invitation | null;
}

/** Somebody: their roles and how they stand; unfolded, what can be done with them. */
export function PersonItem({ person, invitation }: PersonItemProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? invitation !== null;
  const { id, name, grants, disabledAt } = person;
  return (
    <li>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`person-${id}`}
          onClick={() => setWanted(!isOpen)}
          className="group flex w-full items-center gap-3 px-4 py-2.5 text-start hover:bg-hover"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">
              <span className={disabledAt === null ? '' : 'text-muted line-through'}>{name}</span>
            </span>
            <span className="block text-xs text-muted">
              {grants.length === 0
                ? m.account_no_role()
                : grants.map(grantWords).join(m.list_comma())}
              {' · '}
              {stateWords(person)}
            </span>
          </span>
          <ChevronDown
            size={16}
            aria-hidden
            className="shrink-0 text-muted transition-transform group-aria-expanded:rotate-180 motion-reduce:transition-none"
          />
        </button>
      </h2>
      <div id={`person-${id}`} hidden={!isOpen}>
        {isOpen && <PersonDetails person={person} invitation={invitation} />}
      </div>
    </li>
  );
}

function stateWords({ disabledAt, hasJoined, seenAt, invitedUntil }: Person): string {
  const minute = (moment: string) => formatDateTime(Date.parse(moment)).slice(0, 16);
  if (disabledAt !== null) return m.person_disabled();
  if (seenAt !== null) return m.session_seen({ time: minute(seenAt) });
  if (invitedUntil !== null) return m.person_invited({ time: minute(invitedUntil) });
  return hasJoined ? m.person_never_seen() : m.person_not_joined();
}

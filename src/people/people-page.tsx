import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { peopleQuery } from '../api/people-query.ts';
import type { Invitation } from '../contract/people.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { Button } from '../ui/button.tsx';
import { AddPerson } from './add-person.tsx';
import { PersonItem } from './person-item.tsx';

/** Who may sign in, and what each may do. */
export function PeoplePage() {
  useLocale();
  const { data: people, error, refetch } = useQuery(peopleQuery);
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ id: string; invitation: Invitation } | null>(null);
  if (!people && error) {
    return <Failed error={error} title={m.people_failed()} onRetry={() => void refetch()} />;
  }
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${m.people_title()} · Turnwise`}</title>
      <div className="mx-auto max-w-4xl px-4 py-6">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <h1 className="me-auto text-xl font-semibold">{m.people_title()}</h1>
          <Button
            primary
            onClick={() => setAdding(true)}
            disabled={isAdding}
            className="pointer-coarse:h-11"
          >
            <UserPlus size={14} aria-hidden />
            {m.person_add()}
          </Button>
        </div>
        {isAdding && (
          <AddPerson
            onAdded={(id, invitation) => {
              setAdded({ id, invitation });
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        )}
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {people?.map((person) => (
            <PersonItem
              key={person.id}
              person={person}
              invitation={person.id === added?.id ? added.invitation : null}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

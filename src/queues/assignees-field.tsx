import { useQuery } from '@tanstack/react-query';
import { namesQuery } from '../api/people-query.ts';
import { m } from '../messages/index.ts';
import { useSession } from '../session/use-session.ts';

interface AssigneesFieldProps {
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Among whom the calls are shared out; among nobody, whoever is free takes the next. */
export function AssigneesField({ chosen, onChange }: AssigneesFieldProps) {
  const { kind } = useSession();
  const { data: names } = useQuery({ ...namesQuery, enabled: kind !== 'none' });
  if (!names || names.size === 0) return null;
  const change = (id: string, isChosen: boolean) => {
    const others = chosen.filter((each) => each !== id);
    onChange(isChosen ? [...others, id] : others);
  };
  return (
    <fieldset>
      <legend className="text-sm text-muted">{m.queue_assignees()}</legend>
      <p className="mb-1 text-xs text-muted">{m.queue_assignees_hint()}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {[...names].map(([id, name]) => (
          <li key={id}>
            <label className="flex min-h-6 items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => change(id, target.checked)}
                className="size-4"
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

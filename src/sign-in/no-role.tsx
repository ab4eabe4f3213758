import { UserLock } from 'lucide-react';
import { m } from '../messages/index.ts';
import { Placeholder } from '../ui/placeholder.tsx';

/** Stands in place of every page for who has signed in and may do nothing yet. */
export function NoRole({ name }: { name: string }) {
  return (
    <Placeholder icon={UserLock} title={m.no_role_title()} isPage>
      {m.no_role_body({ name })}
    </Placeholder>
  );
}

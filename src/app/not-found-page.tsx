import { Compass } from 'lucide-react';
import { Link } from 'react-router';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Placeholder } from '../ui/placeholder.tsx';

/** Shown at an address that no page has. */
export function NotFoundPage() {
  useLocale();
  return (
    <Placeholder icon={Compass} title={m.not_found_title()} isPage>
      <p>{m.not_found_body()}</p>
      <Link to="/" className="mt-3 inline-block text-accent underline">
        {m.open_another()}
      </Link>
    </Placeholder>
  );
}

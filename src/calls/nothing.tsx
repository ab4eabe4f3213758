import { ListX, PhoneOff, RefreshCw, SearchX, Unplug } from 'lucide-react';
import { Link } from 'react-router';
import type { CallFacets, ListState } from '../contract/call-table.ts';
import { m } from '../messages/index.ts';
import { useMay } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { isReading } from './list-progress.ts';
import { failureWords } from './words.ts';

interface NothingProps {
  isFiltered: boolean;
  facets: CallFacets | undefined;
  onClear(): void;
}

/** Why the table is empty, and what to do about it. */
export function Nothing({ isFiltered, facets, onClear }: NothingProps) {
  if (isFiltered) {
    return (
      <Placeholder icon={SearchX} title={m.calls_filtered_title()}>
        <p>{m.reviews_filtered_body()}</p>
        <Button className="mt-3" onClick={onClear}>
          {m.filters_clear()}
        </Button>
      </Placeholder>
    );
  }
  return facets && <NoCalls facets={facets} />;
}

function NoCalls({ facets }: { facets: CallFacets }) {
  const failure = facets.accounts.find(({ list }) => list.failure)?.list.failure;
  if (failure) return <NoList failure={failure} />;
  if (facets.accounts.length === 0) {
    return (
      <Placeholder icon={Unplug} title={m.calls_unset_title()}>
        <p>{m.calls_unset_body()}</p>
        <OpenCall />
      </Placeholder>
    );
  }
  if (isReading(facets)) {
    return (
      <Placeholder icon={RefreshCw} title={m.calls_first_title()}>
        <p>{m.calls_first_body()}</p>
      </Placeholder>
    );
  }
  return (
    <Placeholder icon={PhoneOff} title={m.calls_none_title()}>
      <p>{m.calls_none_body()}</p>
      <OpenCall />
    </Placeholder>
  );
}

function NoList({ failure }: { failure: NonNullable<ListState['failure']> }) {
  return (
    <Placeholder icon={ListX} title={m.calls_unread_title()}>
      <p>{failureWords(failure)}</p>
      <p>{m.calls_unread_body()}</p>
      <OpenCall />
    </Placeholder>
  );
}

function OpenCall() {
  const mayImport = useMay('import-calls');
  return (
    <p className="mt-3 flex justify-center gap-4">
      <Link to="/" className="text-accent underline">
        {m.reviews_open_call()}
      </Link>
      {mayImport && (
        <Link to="/calls/import" className="text-accent underline">
          {m.import_title()}
        </Link>
      )}
    </p>
  );
}

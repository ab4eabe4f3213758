import { ClipboardCheck, FilePen, SearchX } from 'lucide-react';
import { Link } from 'react-router';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';

interface NothingProps {
  isFiltered: boolean;
  hasDrafts: boolean;
  onClear(): void;
  onShowDrafts(): void;
}

/** Why the table is empty, and what to do about it. */
export function Nothing({ isFiltered, hasDrafts, onClear, onShowDrafts }: NothingProps) {
  if (isFiltered) {
    return (
      <Placeholder icon={SearchX} title={m.reviews_filtered_title()}>
        <p>{m.reviews_filtered_body()}</p>
        <Button className="mt-3" onClick={onClear}>
          {m.filters_clear()}
        </Button>
      </Placeholder>
    );
  }
  if (hasDrafts) {
    return (
      <Placeholder icon={FilePen} title={m.reviews_drafts_title()}>
        <p>{m.reviews_drafts_body()}</p>
        <Button className="mt-3" onClick={onShowDrafts}>
          {m.reviews_show_drafts()}
        </Button>
      </Placeholder>
    );
  }
  return (
    <Placeholder icon={ClipboardCheck} title={m.reviews_none_title()}>
      <p>{m.reviews_none_body()}</p>
      <Link to="/" className="mt-3 inline-block text-accent underline">
        {m.reviews_open_call()}
      </Link>
    </Placeholder>
  );
}

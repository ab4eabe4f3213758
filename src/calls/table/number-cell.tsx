import { Link } from 'react-router';
import type { CallRow } from '../../contract/call-table.ts';
import { m } from '../../messages/index.ts';
import { pathOf } from '../call-row-path.ts';

/** Who was called, masked, and the way to the call. Its row is the one stop for Tab, and Enter opens it too. */
export function NumberCell({ call }: { call: CallRow }) {
  return (
    <Link to={pathOf(call)} tabIndex={-1} className="text-accent tabular-nums hover:underline">
      {call.callee ?? m.calls_no_number()}
    </Link>
  );
}

import { useQuery } from '@tanstack/react-query';
import { namesQuery } from '../api/people-query.ts';
import { maskNumbersIn } from '../call/personal-number.ts';
import { thisComputer } from '../contract/rights.ts';
import { m } from '../messages/index.ts';
import { useSession } from '../session/use-session.ts';

/** Names reviewers as readers know them; by their ids until their names are here. */
export function useReviewerNames(): (id: string) => string {
  const { kind } = useSession();
  const { data: names } = useQuery({ ...namesQuery, enabled: kind !== 'none' });
  return (id) => {
    if (id === thisComputer.id) return m.reviews_this_computer();
    return names?.get(id) ?? maskNumbersIn(id);
  };
}

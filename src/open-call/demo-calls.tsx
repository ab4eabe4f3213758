import { useQuery } from '@tanstack/react-query';
import { demoCallsQuery } from '../api/demo-calls-query.ts';
import { callPath } from '../call/call-path.ts';
import { m } from '../messages/index.ts';
import { getLocale } from '../messages/locale.ts';
import { CallLink } from './call-link.tsx';

/** The demo platform's calls and what each shows; nothing when a real platform is configured. */
export function DemoCalls() {
  const { data: calls = [] } = useQuery(demoCallsQuery);
  if (calls.length === 0) return null;
  const locale = getLocale();
  return (
    <section aria-labelledby="demo">
      <h2 id="demo" className="text-lg font-semibold">
        {m.demo_title()}
      </h2>
      <p className="mt-1 mb-2 text-muted">{m.demo_hint()}</p>
      <ul className="-mx-2">
        {calls.map((call) => (
          <li key={callPath(call)}>
            <CallLink callRef={call}>
              <span className="block font-medium">{call.title[locale]}</span>
              <span className="block text-sm text-muted">{call.shows[locale]}</span>
            </CallLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

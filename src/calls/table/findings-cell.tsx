import { clsx } from 'clsx';
import type { CallRow } from '../../contract/call-table.ts';
import { severities } from '../../contract/screening.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { severityWords } from '../../messages/severity-words.ts';
import { severityLooks } from '../../ui/severity.ts';

/** How much was found in a call, by severity; or why nothing is told. */
export function FindingsCell({ call: { screening } }: { call: CallRow }) {
  if (screening.state === 'none') return '–';
  if (screening.state === 'waiting') return <Faint>{m.calls_screening_waiting()}</Faint>;
  if (screening.state === 'failed') return <Faint>{m.calls_screening_failed()}</Faint>;
  const found = severities.filter((severity) => screening[severity] > 0);
  if (found.length === 0) return <Faint>{m.calls_screening_clean()}</Faint>;
  return (
    <span className="relative flex items-center gap-2.5 tabular-nums">
      {found.map((severity) => {
        const { icon: Icon, textClass } = severityLooks[severity];
        return (
          <span key={severity} className="flex items-center gap-1">
            <Icon size={13} aria-hidden className={clsx('shrink-0', textClass)} />
            <span className="sr-only">{severityWords[severity]()}</span>
            {formatNumber(screening[severity])}
          </span>
        );
      })}
    </span>
  );
}

function Faint({ children }: { children: string }) {
  return <span className="text-muted">{children}</span>;
}

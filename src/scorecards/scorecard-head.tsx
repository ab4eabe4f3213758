import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ScorecardVersion, ScorecardWithVersions } from '../contract/scorecards.ts';
import { formatDate } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { localText } from '../reviewing/local-text.ts';
import { tooltip } from '../ui/tooltip.ts';

interface ScorecardHeadProps {
  scorecard: ScorecardWithVersions;
  /** The version that is shown. */
  version: ScorecardVersion;
  title: string;
  /** How it stands with the version. */
  status: string;
  children: ReactNode;
}

/** The scorecard's name, which version is shown, and what can be done with it. */
export function ScorecardHead(props: ScorecardHeadProps) {
  const { scorecard, version, title, status, children } = props;
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-1.5 ps-2 pe-4">
      <Link
        to="/forms"
        aria-label={m.scorecards_title()}
        {...tooltip(m.scorecards_title())}
        className="grid size-7 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <ArrowLeft size={16} aria-hidden />
      </Link>
      <div className="me-auto min-w-40 flex-1 leading-4">
        <h1 className="truncate text-base leading-5 font-semibold">
          {title || m.scorecard_no_title()}
          {scorecard.retiredAt && (
            <span className="ms-2 rounded bg-hover px-1 text-xs font-normal text-muted">
              {m.scorecard_retired()}
            </span>
          )}
        </h1>
        <p role="status" className="truncate text-xs text-muted">
          {status}
        </p>
      </div>
      <VersionChoice scorecard={scorecard} version={version} />
      <div className="flex items-center gap-2 max-sm:w-full max-sm:[&>:last-child]:ms-auto">
        {children}
      </div>
    </header>
  );
}

/** Leads to the other versions, where there are any. */
function VersionChoice({ scorecard, version }: Pick<ScorecardHeadProps, 'scorecard' | 'version'>) {
  const [, setSearch] = useSearchParams();
  const { draft, versions } = scorecard;
  const all = [
    ...(draft ? [{ id: draft.id, words: m.version_draft({ number: draft.number }) }] : []),
    ...versions.map(({ id, number, publishedAt }) => ({
      id,
      words: m.version_published({ number, date: formatDate(Date.parse(publishedAt)) }),
    })),
  ];
  if (all.length < 2) return null;
  return (
    <select
      aria-label={m.version()}
      value={version.id}
      onChange={({ target }) =>
        setSearch(target.value === draft?.id ? {} : { version: target.value })
      }
      className="h-8 max-w-48 rounded-md border border-edge bg-surface px-2 text-sm pointer-coarse:h-11"
    >
      {all.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** The name of a version. */
export function titleOf({ definition }: ScorecardVersion): string {
  return localText(definition.title) || m.scorecard_no_title();
}

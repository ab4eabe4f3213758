import { X } from 'lucide-react';
import { scorecardSchemaPath } from '../../contract/scorecard-file.ts';
import type { ScorecardIssue } from '../../contract/scorecard-issues.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { issueWords } from '../issue-words.ts';

/** A file that is no scorecard. */
export interface RefusedFile {
  name: string;
  /** Null where it is no JSON. */
  issues: readonly ScorecardIssue[] | null;
}

interface ImportFaultsProps {
  file: RefusedFile;
  onClose(): void;
}

/** Why a file was not taken: each fault with its path. */
export function ImportFaults({ file: { name, issues }, onClose }: ImportFaultsProps) {
  return (
    <section role="alert" className="mb-4 rounded-xl bg-danger-soft p-4 text-sm">
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 flex-1 font-semibold break-words text-danger">
          {issues ? m.import_refused({ name, count: issues.length }) : m.import_no_json({ name })}
        </h2>
        <IconButton small icon={X} label={m.close()} onClick={onClose} />
      </div>
      {issues && (
        <ul className="mt-2 max-h-60 space-y-1 overflow-y-auto">
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.kind}`}>
              <code className="me-2 break-all">{issue.path || '/'}</code>
              {issueWords(issue)}
            </li>
          ))}
        </ul>
      )}
      <a href={scorecardSchemaPath} className="mt-2 inline-block text-accent underline">
        JSON Schema
      </a>
    </section>
  );
}

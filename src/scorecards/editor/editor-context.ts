import { createContext, use } from 'react';
import type { ScorecardIssue } from '../../contract/scorecard-issues.ts';
import type { DraftEdit } from './draft-session.ts';

/** What all fields of the editor share. */
export interface EditorTools {
  /** Whether words are in both languages. */
  isInBoth: boolean;
  /** Publishing was tried: what is lacking is said at its field too. */
  showsLacks: boolean;
  issues: readonly ScorecardIssue[];
  /** Changes the draft; `field` names what is changed. */
  change(field: string, edit: DraftEdit): void;
}

/** The tools of the editor that is open. */
export const EditorContext = createContext<EditorTools | null>(null);

/** The editor's tools. Throws outside an editor. */
export function useEditor(): EditorTools {
  const tools = use(EditorContext);
  if (!tools) throw new Error('useEditor needs an EditorContext');
  return tools;
}

const lacks: ReadonlySet<ScorecardIssue['kind']> = new Set(['no-words', 'too-few']);

/** What is wrong at a path, where it is to be said; what is only lacking waits until publishing is tried. */
export function useIssue(path: string): ScorecardIssue | undefined {
  const { issues, showsLacks } = useEditor();
  return issues.find((issue) => issue.path === path && (showsLacks || !lacks.has(issue.kind)));
}

/** The id of the element where a path is edited. */
export function fieldId(path: string): string {
  return `field-${path}`;
}

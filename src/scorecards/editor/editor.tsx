import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { mostSections, type ScorecardDefinition } from '../../contract/scorecard.ts';
import type { ScorecardIssue } from '../../contract/scorecard-issues.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { addSection } from './definition-edits.ts';
import type { DraftEdit } from './draft-session.ts';
import { EditorContext } from './editor-context.ts';
import { isBilingual, newSection } from './new-parts.ts';
import type { OpenQuestion } from './open-question.ts';
import { SectionEditor } from './section-editor.tsx';
import { SettingsEditor } from './settings-editor.tsx';

interface EditorProps {
  definition: ScorecardDefinition;
  issues: readonly ScorecardIssue[];
  /** Publishing was tried. */
  showsLacks: boolean;
  open: OpenQuestion;
  change(field: string, edit: DraftEdit): void;
}

/** All that a scorecard asks, to be changed. */
export function Editor({ definition, issues, showsLacks, open, change }: EditorProps) {
  const isInBoth = isBilingual(definition);
  const tools = useMemo(
    () => ({ isInBoth, issues, showsLacks, change }),
    [isInBoth, issues, showsLacks, change],
  );
  const { sections } = definition;
  const add = () => {
    const section = newSection(isInBoth);
    change('', addSection(section));
    const [first] = section.questions;
    if (first) open.focus(first.id);
  };
  return (
    <EditorContext value={tools}>
      <div className="mx-auto max-w-3xl space-y-5 px-4 pt-4 pb-16">
        <SettingsEditor definition={definition} />
        {sections.map(({ id }, at) => (
          <SectionEditor key={id} definition={definition} at={at} open={open} />
        ))}
        {sections.length < mostSections && (
          <Button onClick={add} className="pointer-coarse:h-11">
            <Plus size={14} aria-hidden />
            {m.section_add()}
          </Button>
        )}
      </div>
    </EditorContext>
  );
}

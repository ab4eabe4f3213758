import type { ReactNode } from 'react';
import { m } from '../messages/index.ts';
import { TabList, TabPanel } from '../ui/tabs.tsx';

type TabName = 'edit' | 'preview';

interface EditAndPreviewProps {
  /** Whether there is room for both. */
  isWide: boolean;
  tab: TabName;
  onTab(tab: TabName): void;
  editor: ReactNode;
  preview: ReactNode;
}

/** The editor beside the preview, or one of them where there is no room for both. */
export function EditAndPreview({ isWide, tab, onTab, editor, preview }: EditAndPreviewProps) {
  if (isWide) {
    return (
      <div className="flex min-h-0 flex-1">
        <div className="relative min-w-0 flex-1 overflow-y-auto">{editor}</div>
        <aside
          aria-label={m.preview()}
          className="relative w-96 shrink-0 overflow-y-auto border-s border-line"
        >
          {preview}
        </aside>
      </div>
    );
  }
  return (
    <>
      <TabList
        id="draft"
        label={m.draft_views()}
        tabs={[
          { name: 'edit', label: m.draft_edit() },
          { name: 'preview', label: m.preview() },
        ]}
        selected={tab}
        opensOnFocus
        onPress={onTab}
      />
      <TabPanel id="draft" name={tab}>
        {tab === 'edit' ? editor : preview}
      </TabPanel>
    </>
  );
}

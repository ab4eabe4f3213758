import { Menu } from '@base-ui/react/menu';
import { Download, X } from 'lucide-react';
import type { Call } from '../../call/types.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { DownloadKind } from './download.ts';
import { type DownloadState, useDownload } from './use-download.ts';

interface DownloadMenuProps {
  call: Call;
  /** Names the files. */
  recordId: string;
}

const kinds: readonly { kind: DownloadKind; label: () => string }[] = [
  { kind: 'wav', label: m.download_wav },
  { kind: 'text', label: m.download_text },
  { kind: 'vtt', label: m.download_vtt },
  { kind: 'json', label: m.download_json },
];

/** Saves the call's audio or its words as a file. Opens as soon as it is rendered. */
export function DownloadMenu({ call, recordId }: DownloadMenuProps) {
  const { state, start, cancel } = useDownload(call, recordId);
  return (
    <>
      <Menu.Root defaultOpen>
        <Menu.Trigger
          render={
            <IconButton
              icon={Download}
              label={m.download()}
              disabled={state.status === 'running'}
            />
          }
        />
        <Menu.Portal>
          <Menu.Positioner side="top" align="end" sideOffset={8} className="z-30">
            <Menu.Popup className="min-w-48 rounded-xl border border-line bg-surface p-1 text-sm shadow-2xl">
              {kinds.map(({ kind, label }) => (
                <Menu.Item
                  key={kind}
                  onClick={() => void start(kind)}
                  className="flex min-h-8 cursor-pointer items-center rounded-lg px-3 data-[highlighted]:bg-hover"
                >
                  {label()}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Progress state={state} onCancel={cancel} />
    </>
  );
}

function Progress({ state, onCancel }: { state: DownloadState; onCancel(): void }) {
  if (state.status === 'running') {
    const [done, total] = [formatNumber(state.done), formatNumber(state.total)];
    return (
      <span className="flex min-w-0 items-center text-xs text-muted">
        <span className="truncate">{m.download_progress({ done, total })}</span>
        <IconButton icon={X} label={m.download_cancel()} onClick={onCancel} />
      </span>
    );
  }
  if (state.status === 'failed') {
    return (
      <span role="alert" title={state.reason} className="truncate text-xs text-danger">
        {m.download_failed({ reason: state.reason })}
      </span>
    );
  }
  if (state.status === 'idle' || state.missing === 0) return null;
  return (
    <span role="status" className="truncate text-xs text-warning">
      {m.download_done({ missing: state.missing })}
    </span>
  );
}

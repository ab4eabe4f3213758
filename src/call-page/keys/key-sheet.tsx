import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { callKeys, shownKey } from './call-keys.ts';
import { reviewKeys } from './review-keys.ts';

interface KeySheetProps {
  isOpen: boolean;
  onClose(): void;
}

/** All keys of the page, from the table that binds them. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-[#0008]" />
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          className="fixed inset-x-2 top-16 z-40 mx-auto max-h-[80dvh] max-w-md overflow-y-auto rounded-xl border border-line bg-surface shadow-2xl outline-none"
        >
          <div className="flex h-12 items-center border-b border-line ps-4 pe-2">
            <Dialog.Title className="font-semibold">{m.keys_title()}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={m.close()} className="ms-auto" />} />
          </div>
          <Keys keys={callKeys.map((each) => ({ shown: shownKey(each), label: each.label() }))} />
          <h3 className="border-t border-line px-4 pt-3 text-xs font-semibold text-muted">
            {m.keys_review()}
          </h3>
          <Keys keys={reviewKeys.map(({ shown, label }) => ({ shown, label: label() }))} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Keys({ keys }: { keys: readonly { shown: string; label: string }[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 p-4 text-sm">
      {keys.map(({ shown, label }) => (
        <div key={shown} className="contents">
          <dt>
            <kbd className="inline-block min-w-7 rounded-md border border-edge bg-sunken px-1.5 text-center font-sans text-sm leading-6">
              {shown}
            </kbd>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}

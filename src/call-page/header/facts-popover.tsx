import { Popover } from '@base-ui/react/popover';
import { Check, Copy, Info } from 'lucide-react';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { useCopy } from '../../ui/copy.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useMaskedText } from '../words/reveal.ts';
import { callFacts } from './call-facts.ts';

/** All facts of a call with the fields that they rest on. Opens as soon as it is rendered. */
export function FactsPopover({ call }: { call: Call }) {
  const { copied, copy } = useCopy();
  const masked = useMaskedText();
  const facts = callFacts(call);
  const lines = facts.flatMap(({ label, value }) => (value === null ? [] : `${label}\t${value}`));
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger render={<IconButton icon={Info} label={m.facts_title()} />} />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Popover.Popup className="max-h-[70dvh] w-96 max-w-[calc(100vw-16px)] overflow-y-auto rounded-xl border border-line bg-surface text-sm shadow-2xl">
            <div className="flex h-11 items-center border-b border-line ps-4 pe-2">
              <Popover.Title className="font-semibold">{m.facts_title()}</Popover.Title>
              <Button className="ms-auto h-7" onClick={() => copy(lines.join('\n'))}>
                {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
                {copied ? m.copied() : m.copy_all()}
              </Button>
            </div>
            <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-4 py-3">
              {facts.map(({ label, value, source }) => (
                <div key={label} className="contents">
                  <dt className="text-muted">{label}</dt>
                  <dd className="min-w-0 wrap-anywhere">
                    {value === null ? (
                      <span className="text-muted">{m.absent()}</span>
                    ) : (
                      masked(value)
                    )}
                    <span className="block font-mono text-xs text-muted">{source}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

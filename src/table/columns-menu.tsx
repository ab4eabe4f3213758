import { Popover } from '@base-ui/react/popover';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuTrigger } from './menu-trigger.tsx';
import type { ColumnsControl } from './use-columns.ts';

/** Chooses the columns of the table and their order. Opens as soon as it is rendered. */
export function ColumnsMenu<Row>({ columns }: { columns: ColumnsControl<Row> }) {
  const { all, shown, show, move, reset } = columns;
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger render={<MenuTrigger name="columns" />} />
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Popover.Popup className="max-h-[70dvh] min-w-48 overflow-y-auto rounded-xl border border-line bg-surface p-1 text-sm shadow-2xl">
            <Popover.Title className="sr-only">{m.columns_title()}</Popover.Title>
            <ul>
              {all.map(({ column: { id, label }, isShown }, at) => (
                <li key={id} className="flex items-center gap-1 rounded-lg px-3 hover:bg-hover">
                  <label className="me-auto flex min-h-8 items-center gap-2 pe-6">
                    <input
                      type="checkbox"
                      checked={isShown}
                      disabled={isShown && shown.length === 1}
                      onChange={({ target }) => show(id, target.checked)}
                    />
                    {label()}
                  </label>
                  <IconButton
                    small
                    icon={ChevronUp}
                    label={m.columns_up({ column: label() })}
                    disabled={at === 0}
                    onClick={() => move(id, -1)}
                  />
                  <IconButton
                    small
                    icon={ChevronDown}
                    label={m.columns_down({ column: label() })}
                    disabled={at === all.length - 1}
                    onClick={() => move(id, 1)}
                  />
                </li>
              ))}
            </ul>
            <Button onClick={reset} className="mt-1 w-full">
              {m.columns_reset()}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

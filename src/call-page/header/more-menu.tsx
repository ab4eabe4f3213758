import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';

interface MoreMenuProps {
  showKeys(): void;
  showRaw(): void;
  print(): void;
}

/** The actions that a narrow header has no room for. Opens as soon as it is rendered. */
export function MoreMenu({ showKeys, showRaw, print }: MoreMenuProps) {
  const items = [
    { label: m.keys_open(), act: showKeys },
    { label: m.print(), act: print },
    { label: m.raw_open(), act: showRaw },
  ];
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={m.more()} />} />
      <Menu.Portal>
        <Menu.Positioner side="bottom" align="end" sideOffset={6} className="z-30">
          <Menu.Popup className="min-w-48 rounded-xl border border-line bg-surface p-1 text-sm shadow-2xl">
            {items.map(({ label, act }) => (
              <Menu.Item
                key={label}
                onClick={act}
                className="flex min-h-9 cursor-pointer items-center rounded-lg px-3 data-[highlighted]:bg-hover"
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

import { Braces, Ellipsis, Info, Keyboard, Printer, Search } from 'lucide-react';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { smallScreen, useMediaQuery } from '../../ui/use-media-query.ts';
import { keyOf } from '../keys/call-keys.ts';
import { PopupButton } from '../on-demand/popup-button.tsx';

const loadFacts = () => import('./facts-popover.tsx').then(({ FactsPopover }) => FactsPopover);
const loadMenu = () => import('./more-menu.tsx').then(({ MoreMenu }) => MoreMenu);

/** What the header's buttons do. */
export interface HeaderActions {
  find(): void;
  showKeys(): void;
  showRaw(): void;
}

interface HeaderButtonsProps {
  call: Call;
  actions: HeaderActions;
}

/** Find, facts, keys, print and the raw answer; on a small screen the last three are in a menu. */
export function HeaderButtons({ call, actions }: HeaderButtonsProps) {
  const isSmall = useMediaQuery(smallScreen);
  const print = () => window.print();
  return (
    <div className="-me-1 flex shrink-0">
      <IconButton
        icon={Search}
        label={m.find_label()}
        shortcut={keyOf('find')}
        onClick={actions.find}
      />
      <PopupButton
        icon={Info}
        label={m.facts_title()}
        kind="dialog"
        load={loadFacts}
        popup={{ call }}
      />
      {isSmall ? (
        <PopupButton
          icon={Ellipsis}
          label={m.more()}
          kind="menu"
          load={loadMenu}
          popup={{ ...actions, print }}
        />
      ) : (
        <>
          <IconButton
            icon={Keyboard}
            label={m.keys_open()}
            shortcut={keyOf('showKeys')}
            onClick={actions.showKeys}
          />
          <IconButton icon={Printer} label={m.print()} onClick={print} />
          <IconButton icon={Braces} label={m.raw_open()} onClick={actions.showRaw} />
        </>
      )}
    </div>
  );
}

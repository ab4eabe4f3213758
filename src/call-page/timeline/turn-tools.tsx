import { Check, Link2, MessageCircleQuestion } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Turn } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { useCopy } from '../../ui/copy.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNavigation } from '../navigation/call-navigation.ts';
import { turnLink } from '../navigation/share.ts';
import { useSettled } from './scrolling-context.ts';

/** Seen while the turn is hovered or holds the focus; always on touch screens. */
const quietButton = 'group-hover:opacity-100 group-focus-within:opacity-100 pointer-fine:opacity-0';

/** The buttons of a turn; while one scrolls fast, only their place is kept free. */
export function TurnTools({ turn }: { turn: Turn }) {
  const isSettled = useSettled();
  return (
    <span className="flex min-w-12 justify-end">
      {isSettled && turn.speaker === 'robot' && <WhyButton turnId={turn.id} />}
      {isSettled && <CopyTurnLink turnId={turn.id} />}
    </span>
  );
}

/** Opens the panel that tells why the robot said it. */
function WhyButton({ turnId }: { turnId: string }) {
  const { showWhy } = useNavigation();
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    showWhy(turnId);
  };
  return (
    <IconButton
      icon={MessageCircleQuestion}
      label={m.explain_title()}
      onClick={open}
      small
      className={quietButton}
    />
  );
}

function CopyTurnLink({ turnId }: { turnId: string }) {
  const { copied, copy } = useCopy();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only keeps clicks on the button from selecting the turn
    <span className="flex" onClick={(event) => event.stopPropagation()}>
      <IconButton
        icon={copied ? Check : Link2}
        label={copied ? m.copied() : m.copy_link()}
        onClick={() => copy(turnLink(turnId))}
        small
        className={quietButton}
      />
    </span>
  );
}

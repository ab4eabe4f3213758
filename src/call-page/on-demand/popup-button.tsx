import type { LucideIcon } from 'lucide-react';
import { type ComponentType, createElement, useState } from 'react';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOnDemand } from '../../ui/use-on-demand.ts';

interface PopupButtonProps<Props extends object> {
  icon: LucideIcon;
  label: string;
  kind: 'menu' | 'dialog';
  /** Loads what takes this button's place: the same button with its popup, open. */
  load(): Promise<ComponentType<Props>>;
  popup: Props;
}

/**
 * A button whose popup is loaded by the first press; until then a button that only looks the same.
 */
export function PopupButton<Props extends object>(props: PopupButtonProps<Props>) {
  const { icon, label, kind, load, popup } = props;
  const [isWanted, setWanted] = useState(false);
  const { loaded, hasFailed, retry } = useOnDemand(load, isWanted);
  if (loaded && isWanted) return createElement(loaded, popup);
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup={kind}
        aria-expanded={false}
        onClick={() => (isWanted ? retry() : setWanted(true))}
        onBlur={() => setWanted(false)}
        onKeyDown={({ key }) => key === 'Escape' && setWanted(false)}
      />
      {hasFailed && (
        <span role="alert" className="text-xs text-danger">
          {m.part_failed()}
        </span>
      )}
    </>
  );
}

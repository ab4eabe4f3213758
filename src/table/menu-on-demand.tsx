import { type ComponentType, createElement, useState } from 'react';
import { m } from '../messages/index.ts';
import { useOnDemand } from '../ui/use-on-demand.ts';
import { type MenuName, MenuTrigger } from './menu-trigger.tsx';

interface MenuOnDemandProps<Props extends object> {
  name: MenuName;
  kind: 'menu' | 'dialog';
  /** Loads what takes this button's place: the same button with its menu, open. */
  load(): Promise<ComponentType<Props>>;
  menu: Props;
}

/** A button whose menu is loaded by the first press. */
export function MenuOnDemand<Props extends object>(props: MenuOnDemandProps<Props>) {
  const { name, kind, load, menu } = props;
  const [isWanted, setWanted] = useState(false);
  const { loaded, hasFailed, retry } = useOnDemand(load, isWanted);
  if (loaded && isWanted) return createElement(loaded, menu);
  return (
    <>
      {hasFailed && (
        <span role="alert" className="text-xs text-danger">
          {m.part_failed()}
        </span>
      )}
      <MenuTrigger
        name={name}
        aria-haspopup={kind}
        aria-expanded={false}
        onClick={() => (isWanted ? retry() : setWanted(true))}
      />
    </>
  );
}

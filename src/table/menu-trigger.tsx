import { Columns3, Download } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';

const menus = {
  columns: { icon: Columns3, label: m.columns_title },
  export: { icon: Download, label: m.export_title },
};
export type MenuName = keyof typeof menus;

interface MenuTriggerProps extends ComponentPropsWithRef<'button'> {
  name: MenuName;
}

/** The button of a menu: without its words where there is little room. */
export function MenuTrigger({ name, ...rest }: MenuTriggerProps) {
  const { icon: Icon, label } = menus[name];
  return (
    <Button {...rest} className="max-sm:px-2">
      <Icon size={14} aria-hidden />
      <span className="max-sm:sr-only">{label()}</span>
    </Button>
  );
}

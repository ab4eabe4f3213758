import { ListFilter } from 'lucide-react';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';

interface FilterToggleProps {
  /** How many filters are set. */
  active: number;
  isOpen: boolean;
  onToggle(): void;
}

/** Opens and closes the filters on a small screen. */
export function FilterToggle({ active, isOpen, onToggle }: FilterToggleProps) {
  return (
    <Button aria-expanded={isOpen} aria-controls="filters" onClick={onToggle} className="md:hidden">
      <ListFilter size={14} aria-hidden />
      {active > 0 ? m.filters_active({ count: active }) : m.filters_title()}
    </Button>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface PlaceholderProps {
  icon: LucideIcon;
  title: string;
  /** The title is the page's heading. */
  isPage?: boolean;
  children?: ReactNode;
}

/** Says, where there is nothing to show, what is missing and why. */
export function Placeholder({ icon: Icon, title, isPage = false, children }: PlaceholderProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center text-muted">
      <Icon size={20} aria-hidden />
      <Title className="font-medium text-ink">{title}</Title>
      {children && <div className="max-w-prose text-sm">{children}</div>}
    </div>
  );
}

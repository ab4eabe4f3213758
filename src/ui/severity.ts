import { CircleAlert, Info, TriangleAlert } from 'lucide-react';

/** How each severity looks, wherever findings are shown; the gravest first. */
export const severityLooks = {
  serious: { icon: TriangleAlert, textClass: 'text-danger' },
  warning: { icon: CircleAlert, textClass: 'text-warning' },
  notice: { icon: Info, textClass: 'text-muted' },
} as const;

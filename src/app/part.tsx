import { type ComponentType, createElement } from 'react';
import { useOnDemand } from '../ui/use-on-demand.ts';
import { PageMissing } from './crash-page.tsx';

type PartProps<Props extends object> = Props & { load(): Promise<ComponentType<Props>> };

/**
 * Renders a page, or another part of the shell, as soon as its script is loaded. Not by React's lazy():
 * that holds a page back for 300 ms once its fallback was shown, so that the fallback does not flash.
 */
export function Part<Props extends object>({ load, ...props }: PartProps<Props>) {
  const { loaded, hasFailed } = useOnDemand(load, true);
  // What is left of the props are those of the part.
  if (loaded) return createElement(loaded, props as unknown as Props);
  return hasFailed && <PageMissing />;
}

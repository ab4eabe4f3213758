import type { Call } from '../../call/types.ts';
import type { CallLocation } from '../navigation/use-call-location.ts';
import type { InsightSection } from './insight/insight-sections.ts';

/** What every panel gets; each uses what it needs. */
export interface PanelProps {
  call: Call;
  location: CallLocation;
  insight: InsightView;
}

/** What the rest of the page shares with the insight panel. */
interface InsightView {
  /**
   * The part to scroll to; a new object each time, so that the same part can be asked for again.
   */
  asked: { section: InsightSection } | null;
  showsHidden: boolean;
  onShowHidden(shows: boolean): void;
}

import type { Call } from '../../call/types.ts';
import type { CallLocation } from '../navigation/use-call-location.ts';
import type { InsightSection } from './insight/insight-sections.ts';

/** What a panel gets; each takes what it needs. */
export interface PanelProps {
  call: Call;
  location: CallLocation;
  insight: InsightView;
}

/** What of the insight panel others open and read. */
interface InsightView {
  /** The part that was asked for; asking for the same again is a new object. */
  asked: { section: InsightSection } | null;
  showsHidden: boolean;
  onShowHidden(shows: boolean): void;
}

import type { HiddenRow, HidingClause } from '../../../insight/hidden-rows.ts';
import { m } from '../../../messages/index.ts';
import { Button } from '../../../ui/button.tsx';
import { InsightPart } from './insight-part.tsx';

interface HiddenSectionProps {
  hidden: readonly HiddenRow[];
  /** How many hold words of the customer that are shown nowhere else. */
  hiddenWords: number;
  isShown: boolean;
  onShow(isShown: boolean): void;
}

/** What each clause of the documented rule says, in words. */
export const clauseWords: Readonly<Record<HidingClause, () => string>> = {
  'before-final': m.clause_before_final,
  'known-question': m.clause_known_question,
  'repeated-after-transfer': m.clause_repeated,
};

/** How many rows the documented rule hides, and a button that shows them in the timeline. */
export function HiddenSection({ hidden, hiddenWords, isShown, onShow }: HiddenSectionProps) {
  return (
    <InsightPart
      section="hidden"
      title={m.hidden_title()}
      fields="records[].notify, question_index, bridge_status"
    >
      {hidden.length === 0 ? (
        <p>{m.hidden_none()}</p>
      ) : (
        <>
          {hiddenWords > 0 && <p>{m.hidden_words({ count: hiddenWords })}</p>}
          <Button className="self-start" aria-pressed={isShown} onClick={() => onShow(!isShown)}>
            {isShown ? m.hidden_hide() : m.hidden_show({ count: hidden.length })}
          </Button>
        </>
      )}
    </InsightPart>
  );
}

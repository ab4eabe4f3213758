import type { Standing } from '../../../insight/figure.ts';
import type { BargeIn, Patience } from '../../../insight/patience.ts';
import { formatDuration, formatPercent } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { blockAsrWords, yesNo } from '../fields.ts';
import { CutList } from './cut-list.tsx';
import { InsightPart, Jump } from './insight-part.tsx';

interface PatienceSectionProps {
  patience: Patience;
  /** How far the opening's figures can be trusted. */
  openingStanding: Standing;
}

function bargeInWords({ playMs, promptMs, share }: BargeIn): string {
  const at = formatDuration(playMs);
  if (promptMs === null || share === null) return m.barge_in_unknown({ at });
  return m.barge_in_at({ at, length: formatDuration(promptMs), share: formatPercent(share) });
}

/** How far the customer let the robot speak, and what the robot did when they stayed silent. */
export function PatienceSection({ patience, openingStanding }: PatienceSectionProps) {
  const { showTurn } = useNavigation();
  const masked = useMaskedText();
  const { bargeIns, silentEventIds, retries, opening } = patience;
  const { heardMs, lengthMs, share } = opening;
  const isOpeningKnown =
    openingStanding !== 'waiting' &&
    openingStanding !== 'unavailable' &&
    heardMs !== null &&
    lengthMs !== null &&
    share !== null;
  return (
    <InsightPart
      section="patience"
      title={m.patience_title()}
      fields="records[].play_ms, notify · utterances[].block_asr, allow_keyword_interrupt, max_retry · bill"
    >
      <p>
        {isOpeningKnown
          ? m.patience_opening({
              heard: formatDuration(heardMs),
              length: formatDuration(lengthMs),
              share: formatPercent(share),
            })
          : openingStanding === 'waiting'
            ? m.figure_waiting()
            : m.patience_opening_none()}
      </p>
      {bargeIns.length === 0 && <p>{m.barge_in_none()}</p>}
      <CutList items={bargeIns} atFirst={8}>
        {(bargeIn) => (
          <div key={bargeIn.customerTurnId}>
            <Jump onClick={() => showTurn(bargeIn.customerTurnId)}>{bargeInWords(bargeIn)}</Jump>
            <p className="text-xs text-muted">
              {m.barge_in_allowed({
                block:
                  bargeIn.blockAsr === null ? m.not_available() : blockAsrWords(bargeIn.blockAsr),
                keyword:
                  bargeIn.allowKeywordInterrupt === null
                    ? m.not_available()
                    : yesNo(bargeIn.allowKeywordInterrupt),
              })}
            </p>
          </div>
        )}
      </CutList>
      <p>{m.silences_count({ count: silentEventIds.length })}</p>
      <CutList items={retries} atFirst={8}>
        {({ utteranceId, name, used, allowed }) => (
          <p key={utteranceId}>
            {m.retry_used({
              name: masked(name ?? m.unnamed()),
              used,
              allowed: allowed ?? m.not_available(),
            })}
          </p>
        )}
      </CutList>
    </InsightPart>
  );
}

import { clsx } from 'clsx';
import { VolumeX } from 'lucide-react';
import { type MouseEvent, use } from 'react';
import { plainText, shownMark } from '../../call/plain-text.ts';
import type { Segment, Sentence, Speaker } from '../../call/types.ts';
import { marksRoom } from '../../first-words/show.ts';
import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { FoundText } from '../../ui/found-text.tsx';
import { FindContext, type FoundSpan, spansIn } from '../find/find-context.ts';
import { MaskedFoundText } from '../find/masked-found-text.tsx';
import { useNavigation } from '../navigation/call-navigation.ts';
import { PersonalNumber } from '../words/personal-number.tsx';
import { useMaskedText } from '../words/reveal.ts';
import { ClipBar } from './clip-bar.tsx';
import { SlotsContext } from './timeline-slots.ts';

interface SentenceRowProps {
  sentence: Sentence;
  speaker: Speaker;
  turnId: string;
  /** Whether its recordings are part of the call as it is heard. */
  hasAudio: boolean;
}

/** The parts of some spans that lie in a stretch of the text, as offsets in that stretch. */
function within(spans: readonly FoundSpan[], from: number, to: number): FoundSpan[] {
  return spans
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, isCurrent }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      isCurrent,
    }));
}

interface Piece {
  segment: Segment;
  /** Punctuation after a number, which stands before the number's buttons. */
  after: string;
  spans: FoundSpan[];
}

const punctuation = /^[，。、；：？！）」』”’,.;:?!)]+/;

function piecesOf(segments: readonly Segment[], found: readonly FoundSpan[]): Piece[] {
  let offset = 0;
  let after = '';
  return segments.map((segment, index) => {
    const start = offset + after.length;
    const text = segment.text.slice(after.length);
    offset += segment.text.length;
    const next = segments[index + 1];
    after = segment.kind === 'number' && next ? (punctuation.exec(next.text)?.[0] ?? '') : '';
    return { segment: { ...segment, text }, after, spans: within(found, start, offset) };
  });
}

/** One sentence: its recordings beside its words; the customer's are mirrored. */
export function SentenceRow({ sentence, speaker, turnId, hasAudio }: SentenceRowProps) {
  const isMirrored = speaker === 'customer';
  const player = usePlayer();
  const masked = useMaskedText();
  const navigation = useNavigation();
  const isCurrent = usePlayerState(() => player.cue?.sentenceId === sentence.id);
  const found = spansIn(use(FindContext), { turnId, sentenceId: sentence.id, field: 'text' });
  const moveHere = (event: MouseEvent) => {
    const isOnControl = event.target instanceof Element && event.target.closest('button, a');
    if (isOnControl || !getSelection()?.isCollapsed) return;
    event.stopPropagation();
    navigation.select({ turnId, sentenceId: sentence.id });
  };
  const pieces = piecesOf(sentence.segments, found);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the sentence's play button does this by keyboard
    <div
      data-sentence-id={sentence.id}
      data-current={isCurrent || undefined}
      onClick={moveHere}
      className={clsx(
        '-mx-1.5 flex flex-col gap-x-3 rounded-md px-1.5 sm:items-start',
        'data-current:bg-surface data-current:shadow-[inset_0_0_0_1px_var(--line),inset_3px_0_0_var(--accent)]',
        isMirrored ? 'sm:flex-row-reverse' : 'sm:flex-row',
      )}
    >
      <div className={clsx('w-full shrink-0 sm:w-48', !hasAudio && 'hidden')}>
        {(hasAudio ? sentence.clips : []).map((clip) => (
          <ClipBar
            key={clip.id}
            clip={clip}
            speaker={speaker}
            text={masked(plainText(sentence)) || m.no_words()}
          />
        ))}
        {sentence.clips.length === 0 && (
          <p className="flex h-7 items-center gap-1.5 text-xs text-muted">
            <VolumeX size={14} aria-hidden className="mx-1.5" />
            {m.clip_none()}
          </p>
        )}
      </div>
      <p className="min-w-0 flex-1 py-[3px] text-pretty break-words whitespace-pre-line">
        {sentence.segments.length === 0 && <span className="text-muted">{m.no_words()}</span>}
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
          <SegmentText key={index} {...piece} />
        ))}
        <span className={marksRoom}>
          {use(SlotsContext).map(
            ({ name, Sentence }) =>
              Sentence !== undefined && (
                <Sentence key={name} turnId={turnId} sentenceId={sentence.id} />
              ),
          )}
        </span>
      </p>
    </div>
  );
}

function SegmentText({ segment, after, spans }: Piece) {
  const masked = useMaskedText();
  if (segment.kind === 'variable') {
    return (
      <mark
        title={`{$${segment.name}}`}
        className="rounded bg-accent-soft px-0.5 text-accent underline decoration-dotted underline-offset-4"
      >
        <MaskedFoundText text={segment.text} spans={spans} />
        <span className="sr-only">{m.variable_of({ name: segment.name ?? '' })}</span>
      </mark>
    );
  }
  if (segment.kind === 'number') {
    return spans.length > 0 ? (
      <mark className="rounded-sm bg-found text-ink">
        <PersonalNumber number={segment.text} after={after} />
      </mark>
    ) : (
      <PersonalNumber number={segment.text} after={after} />
    );
  }
  if (segment.kind === 'mark') {
    return (
      <span title={masked(segment.text)} className="mx-0.5 text-sm text-muted">
        {masked(shownMark(segment.text))}
      </span>
    );
  }
  return <FoundText text={segment.text} spans={spans} />;
}

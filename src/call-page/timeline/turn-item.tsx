import { clsx } from 'clsx';
import { memo } from 'react';
import type { PairingDoubt, Turn } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { useLocale } from '../../messages/use-locale.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import { useMaskedText } from '../words/reveal.ts';
import { speakers } from '../words/speakers.ts';
import { ClipBar } from './clip-bar.tsx';
import { SentenceRow } from './sentence-row.tsx';
import { TurnHead } from './turn-head.tsx';

interface TurnItemProps {
  turn: Turn;
  isSelected: boolean;
}

const doubtWords: Record<PairingDoubt, () => string> = {
  templates: m.doubt_templates,
  clips: m.doubt_clips,
};

/** One speaker's contribution: who, on which script node, when, what, and its recordings. */
export const TurnItem = memo(function TurnItem({ turn, isSelected }: TurnItemProps) {
  useLocale();
  const navigation = useNavigation();
  const masked = useMaskedText();
  const { splitQuestion } = turn.event;
  const isHidden = turn.event.section === null;
  const select = () => {
    if (getSelection()?.isCollapsed) navigation.select({ turnId: turn.id, sentenceId: null });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the time in the turn's head is the link that does the same by keyboard
    <article
      onClick={select}
      className={clsx(
        'group w-full rounded-lg px-2.5 pb-0.5 sm:w-fit sm:min-w-90 sm:max-w-[60rem]',
        speakers[turn.speaker].bubbleClass,
        isSelected && 'ring-2 ring-accent',
        isHidden && 'border border-dashed border-edge',
      )}
    >
      <TurnHead turn={turn} />
      {turn.sentences.map((sentence) => (
        <SentenceRow
          key={sentence.id}
          sentence={sentence}
          speaker={turn.speaker}
          turnId={turn.id}
          hasAudio={!isHidden}
        />
      ))}
      {turn.speaker === 'customer' && splitQuestion.length > 1 && (
        <p className="mt-1 text-xs text-muted">
          {m.split_question({ parts: masked(splitQuestion.join(' / ')) })}
        </p>
      )}
      {turn.doubts.map((doubt) => (
        <p key={doubt} className="mt-1 text-xs text-warning">
          {doubtWords[doubt]()}
        </p>
      ))}
      {!isHidden &&
        turn.looseClips.map((clip) => (
          <ClipBar key={clip.id} clip={clip} speaker={turn.speaker} text={m.loose_clip()} />
        ))}
    </article>
  );
});

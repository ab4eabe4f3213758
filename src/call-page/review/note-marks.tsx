import { MessageSquareText } from 'lucide-react';
import type { MouseEvent } from 'react';
import { m } from '../../messages/index.ts';
import { tooltip } from '../../ui/tooltip.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import type { TimelineSlot } from '../timeline/timeline-slots.ts';
import { useMaskedText } from '../words/reveal.ts';
import { noteElementId, placesOfNotes } from './note-places.ts';
import { useOpenReview, useReviewingState } from './use-open-review.ts';

/** The notes at a sentence, as one icon after it, which leads to the note. */
function Mark({ sentenceId }: { sentenceId: string }) {
  const call = useReviewingState()?.call;
  const content = useOpenReview()?.content;
  const places = call && content && placesOfNotes(call, content.notes);
  const notes = places?.bySentence.get(sentenceId) ?? [];
  const masked = useMaskedText();
  const navigation = useNavigation();
  const [first] = notes;
  if (!first) return null;
  const words = [m.notes_title(), ...notes.map(({ text }) => masked(text))].join('\n');
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    navigation.showReview();
    requestAnimationFrame(() => document.getElementById(noteElementId(first.id))?.focus());
  };
  return (
    <button
      type="button"
      aria-label={words}
      {...tooltip(words)}
      onClick={open}
      className="-my-1 ms-1 inline-grid size-6 place-items-center rounded align-middle text-accent"
    >
      <MessageSquareText size={14} aria-hidden />
    </button>
  );
}

/** Marks notes in the timeline. */
export const noteMarks: TimelineSlot = {
  name: 'notes',
  Sentence: ({ sentenceId }) => <Mark sentenceId={sentenceId} />,
};

import { clsx } from 'clsx';
import { MessageSquareText } from 'lucide-react';
import { type MouseEvent, use } from 'react';
import { m } from '../../messages/index.ts';
import { tooltip } from '../../ui/tooltip.ts';
import { FindContext, spansIn } from '../find/find-context.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import type { TimelineSlot } from '../timeline/timeline-slots.ts';
import { useMaskedText } from '../words/reveal.ts';
import { noteElementId } from './note-places.ts';
import { PlacedNotesContext } from './placed-notes.ts';

/** The notes at a sentence, as one icon after it, which leads to the note. */
function Mark({ turnId, sentenceId }: { turnId: string; sentenceId: string }) {
  const isFound = spansIn(use(FindContext), { turnId, sentenceId, field: 'note' }).length > 0;
  const notes = use(PlacedNotesContext).filter((note) => note.sentenceId === sentenceId);
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
      className={clsx(
        '-my-1 ms-1 inline-grid size-6 place-items-center rounded align-middle text-accent',
        isFound && 'bg-found',
      )}
    >
      <MessageSquareText size={14} aria-hidden />
    </button>
  );
}

/** Marks notes in the timeline. */
export const noteMarks: TimelineSlot = {
  name: 'notes',
  Sentence: (place) => <Mark {...place} />,
};

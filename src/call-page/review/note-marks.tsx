import { clsx } from 'clsx';
import { MessageSquareText } from 'lucide-react';
import { use } from 'react';
import { m } from '../../messages/index.ts';
import { FindContext, spansIn } from '../find/find-context.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import { PlaceMark } from '../timeline/place-mark.tsx';
import type { TimelineSlot } from '../timeline/timeline-slots.ts';
import { useMaskedText } from '../words/reveal.ts';
import { PlacedNotesContext } from './placed-notes.ts';
import { ReviewingContext } from './reviewing-context.ts';

/** The notes at a sentence, as one icon after it, which leads to the note. */
function Mark({ turnId, sentenceId }: { turnId: string; sentenceId: string }) {
  const isFound = spansIn(use(FindContext), { turnId, sentenceId, field: 'note' }).length > 0;
  const notes = use(PlacedNotesContext).filter((note) => note.sentenceId === sentenceId);
  const masked = useMaskedText();
  const navigation = useNavigation();
  const reviewing = use(ReviewingContext);
  const [first] = notes;
  if (!first) return null;
  const words = [m.notes_title(), ...notes.map(({ text }) => masked(text))].join('\n');
  const open = () => {
    navigation.showReview();
    reviewing?.seekNote(first.id);
  };
  return (
    <PlaceMark
      icon={MessageSquareText}
      words={words}
      className={clsx('text-accent', isFound && 'bg-found')}
      onOpen={open}
    />
  );
}

/** Marks notes in the timeline. */
export const noteMarks: TimelineSlot = {
  name: 'notes',
  Sentence: (place) => <Mark {...place} />,
};

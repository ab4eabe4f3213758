import { Check, Link2, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, use } from 'react';
import type { Call } from '../../../call/types.ts';
import type { Note, NoteSeverity } from '../../../contract/review.ts';
import { m } from '../../../messages/index.ts';
import { useCopy } from '../../../ui/copy.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { noteLink } from '../../navigation/share.ts';
import { noteElementId } from '../../review/note-places.ts';
import { PlacedNotesContext } from '../../review/placed-notes.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { AnchorLink } from './anchor-link.tsx';
import { type Edit, isEmptyNote, putNote, removeNote } from './review-edits.ts';
import { TagsField } from './tags-field.tsx';

interface NotesSectionProps {
  call: Call;
  reviewId: string;
  notes: readonly Note[];
  isOpen: boolean;
  /** The questions' numbers by their ids. */
  numbers: ReadonlyMap<string, number>;
  /** The question that a note may be tied to now. */
  markedId: string | null;
  onAdd(): void;
  onChange(edit: Edit): void;
  /** Gives the keys back to the questions. */
  onLeave(): void;
}

/** The notes of a review, each at its sentence. */
export function NotesSection(props: NotesSectionProps) {
  const { notes, isOpen, onAdd } = props;
  if (notes.length === 0 && !isOpen) return null;
  return (
    <section className="border-t border-line px-4 py-3">
      <h2 className="flex h-7 items-center gap-2 text-xs font-semibold text-muted">
        {m.notes_title()}
        {notes.length > 0 && <span className="font-normal">{notes.length}</span>}
        {isOpen && (
          <IconButton
            icon={Plus}
            label={m.note_add()}
            shortcut="N"
            onClick={onAdd}
            className="ms-auto pointer-coarse:size-11"
          />
        )}
      </h2>
      {notes.length === 0 && <p className="text-xs text-muted">{m.notes_none()}</p>}
      <ul className="flex flex-col gap-3">
        {notes.map((note) => (
          <li key={note.id}>
            {isOpen ? <NoteEditor {...props} note={note} /> : <NoteView {...props} note={note} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const severities: readonly NoteSeverity[] = ['good', 'minor', 'serious'];

const severityWords: Record<NoteSeverity, () => string> = {
  good: m.note_good,
  minor: m.note_minor,
  serious: m.note_serious,
};

const severityClass: Record<NoteSeverity, string> = {
  good: 'text-good',
  minor: 'text-muted',
  serious: 'text-danger',
};

type NoteProps = NotesSectionProps & { note: Note };

/** Copies a link that opens the review at a note. */
function CopyNoteLink({ note, reviewId }: { note: Note; reviewId: string }) {
  const { copied, copy } = useCopy();
  const placed = use(PlacedNotesContext).find(({ id }) => id === note.id);
  if (!placed) return null;
  return (
    <IconButton
      small
      icon={copied ? Check : Link2}
      label={copied ? m.copied() : m.note_copy_link()}
      onClick={() => copy(noteLink(placed, reviewId))}
      className="ms-auto pointer-coarse:size-11"
    />
  );
}

/** Where a note stands: at a sentence, or about the whole call. */
function NotePlace({ call, note }: { call: Call; note: Note }) {
  return note.anchor ? (
    <AnchorLink call={call} anchor={note.anchor} />
  ) : (
    <span className="text-muted">{m.note_whole_call()}</span>
  );
}

function NoteView({ call, note, reviewId, numbers }: NoteProps) {
  const masked = useMaskedText();
  const number = note.questionId === null ? undefined : numbers.get(note.questionId);
  const about = [
    severityWords[note.severity](),
    ...note.tags.map(masked),
    number !== undefined && m.note_question({ number }),
  ].filter(Boolean);
  return (
    <div id={noteElementId(note.id)} tabIndex={-1} className="rounded text-xs">
      <div className="flex items-center gap-1">
        <NotePlace call={call} note={note} />
        <CopyNoteLink note={note} reviewId={reviewId} />
      </div>
      <p className="text-sm whitespace-pre-wrap wrap-anywhere">{masked(note.text)}</p>
      <p className={severityClass[note.severity]}>{about.join(' · ')}</p>
    </div>
  );
}

/** A note while it is written: Enter or Escape leaves it, without words it is dropped. */
function NoteEditor(props: NoteProps) {
  const { call, note, reviewId, numbers, markedId, onChange, onLeave } = props;
  const change = (changes: Partial<Note>) => onChange(putNote({ ...note, ...changes }));
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isDone || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  const dropIfEmpty = () => {
    if (isEmptyNote(note)) onChange(removeNote(note.id));
  };
  const tied = note.questionId ?? markedId;
  const number = tied === null ? undefined : numbers.get(tied);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: notices that the focus leaves all its fields
    <div
      className="rounded-md border border-line p-2 text-xs"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) dropIfEmpty();
      }}
    >
      <div className="flex items-center gap-1">
        <NotePlace call={call} note={note} />
        <CopyNoteLink note={note} reviewId={reviewId} />
        <IconButton
          small
          icon={Trash2}
          label={m.note_remove()}
          onClick={() => onChange(removeNote(note.id))}
          className="pointer-coarse:size-11"
        />
      </div>
      <textarea
        id={noteElementId(note.id)}
        aria-label={m.note_text()}
        placeholder={m.note_text_hint()}
        rows={2}
        maxLength={5000}
        value={note.text}
        onChange={({ target }) => change({ text: target.value })}
        onKeyDown={onKeyDown}
        className="mt-1 block field-sizing-content min-h-13 w-full resize-none rounded-md border border-edge bg-surface px-2 py-1 text-sm"
      />
      <div className="mt-1.5 flex flex-wrap items-center gap-1">
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            aria-pressed={note.severity === severity}
            onClick={() => change({ severity })}
            className="min-h-6 rounded-full border border-edge px-2 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:min-h-11"
          >
            {severityWords[severity]()}
          </button>
        ))}
        {number !== undefined && (
          <label className="ms-auto flex min-h-6 items-center gap-1 text-muted">
            <input
              type="checkbox"
              checked={note.questionId !== null}
              onChange={({ target }) => change({ questionId: target.checked ? tied : null })}
            />
            {m.note_question({ number })}
          </label>
        )}
      </div>
      <TagsField tags={note.tags} onChange={(tags) => change({ tags })} />
    </div>
  );
}

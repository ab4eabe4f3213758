import { ArrowLeft } from 'lucide-react';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { Call } from '../../../call/types.ts';
import { answersOf } from '../../../contract/answer.ts';
import { missingIn } from '../../../contract/check-answers.ts';
import { askedQuestions, lostPoints, scoreAnswers } from '../../../contract/score.ts';
import { optionsOf, questionsOf } from '../../../contract/scorecard.ts';
import { formatTimeOfDay } from '../../../messages/format.ts';
import { m } from '../../../messages/index.ts';
import { chosen } from '../../../reviewing/chosen.ts';
import { localText } from '../../../reviewing/local-text.ts';
import { useReviewerNames } from '../../../reviewing/reviewer-names.ts';
import { SaveNotice, saveWords } from '../../../reviewing/save-notice.tsx';
import { ScoreNow } from '../../../reviewing/score-now.tsx';
import { questionElementId, useMarked } from '../../../reviewing/use-marked.ts';
import { ownId } from '../../../session/session.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { noteElementId } from '../../review/note-places.ts';
import { isOpenToChange, type ReviewState } from '../../review/review-state.ts';
import type { Reviewing } from '../../review/reviewing.ts';
import { useOpenReview, useReviewingState } from '../../review/use-open-review.ts';
import { ChangedSince } from './changed-since.tsx';
import { DiscardButton } from './discard-button.tsx';
import { NotesSection } from './notes-section.tsx';
import { QuestionRow } from './question-row.tsx';
import {
  accept,
  addEvidence,
  answer,
  answeredOf,
  dropEmptyNotes,
  newNote,
  putNote,
} from './review-edits.ts';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewHistory } from './review-history.tsx';
import { useCurrentPlace } from './use-current-place.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSuggestions } from './use-suggestions.ts';

/** The review that is open: its questions, notes and score, and the way to submit it. */
export function OpenReviewView({ reviewing }: { reviewing: Reviewing }) {
  const state = useReviewingState();
  const open = useOpenReview();
  if (!state || !open) return null;
  const { call, soughtNote } = state;
  return <ReviewForm {...{ call, open, soughtNote, reviewing }} />;
}

interface ReviewFormProps {
  call: Call;
  open: NonNullable<ReturnType<typeof useOpenReview>>;
  soughtNote: string | null;
  reviewing: Reviewing;
}

function ReviewForm({ call, open, soughtNote, reviewing }: ReviewFormProps) {
  const { session, version, content, review, isCorrecting } = open;
  const card = version.definition;
  const isOpen = isOpenToChange(open);
  const answers = useMemo(() => answersOf(content.questions), [content.questions]);
  const all = useMemo(() => questionsOf(card), [card]);
  const asked = useMemo(() => askedQuestions(all, answers), [all, answers]);
  const numbers = useMemo(() => new Map(asked.map(({ id }, at) => [id, at + 1])), [asked]);
  const suggested = useSuggestions(call, all);
  const marked = useMarked(asked, (id) => answers[id] !== undefined);
  const score = scoreAnswers(card, answers);
  const lost = useMemo(() => lostPoints(card, answers), [card, answers]);
  // Who is quicker than the recordings has not heard them either.
  const recordingMs = content.recordingMs ?? reviewing.estimatedMs();
  const missing = missingIn(card, { ...content, recordingMs });
  const [showsMissing, setShowsMissing] = useState(false);
  const [reason, setReason] = useState('');
  const currentPlace = useCurrentPlace(call);
  const change = session.change.bind(session);

  // Before the next key is read: what is typed right after N belongs to the note.
  useLayoutEffect(() => {
    if (soughtNote === null) return;
    document.getElementById(noteElementId(soughtNote))?.focus();
    reviewing.seekNote(null);
  }, [soughtNote, reviewing]);

  const question = asked.find(({ id }) => id === marked.id);
  const focusQuestion = (id: string) => {
    marked.mark(id);
    document.getElementById(questionElementId(id))?.focus();
  };
  const addNote = () => {
    const note = newNote(currentPlace(), null);
    change(putNote(note));
    reviewing.seekNote(note.id);
  };
  const choose = (digit: number) => {
    if (!question || !isOpen) return;
    const known = suggested(question.id);
    const suggestion = known.state === 'known' ? known.suggestion : null;
    if (digit === 0) {
      if (!question.mayNotApply) return;
      change(answer(question.id, { isApplicable: false }, suggestion));
      return marked.step(1);
    }
    const option = optionsOf(question)[digit - 1];
    if (!option) return;
    const before = answeredOf(content, question.id).answer;
    change(answer(question.id, chosen(question, before, option.id), suggestion));
    if (question.kind !== 'multiple') marked.step(1);
  };
  const submit = () => {
    if (!isOpen || open.isSubmitting) return;
    reviewing.keepHeard();
    change(dropEmptyNotes);
    const [first] = missing.questions;
    setShowsMissing(true);
    if (first !== undefined) return focusQuestion(first);
    if (missing.unheardMs > 0) return;
    if (isCorrecting && reason.trim() === '') {
      document.getElementById('review-reason')?.focus();
      return;
    }
    void reviewing.submit(isCorrecting ? reason.trim() : null);
  };
  useReviewKeys({
    choose,
    submit,
    nextQuestion: () => marked.step(1),
    previousQuestion: () => marked.step(-1),
    accept: () => {
      const known = question && isOpen ? suggested(question.id) : null;
      if (!question || known?.state !== 'known') return;
      change(accept(question.id, known.suggestion));
      marked.step(1);
    },
    addEvidence: () => {
      const place = currentPlace();
      if (question && place) change(addEvidence(question.id, place));
    },
    addNote: () => isOpen && addNote(),
  });

  return (
    <div className="flex min-h-full flex-col">
      <header className="top-0 z-10 border-b lg:sticky border-line bg-surface">
        <div className="flex h-12 items-center gap-1 ps-2 pe-4">
          <IconButton
            icon={ArrowLeft}
            label={m.review_close()}
            onClick={() => reviewing.close()}
            className="pointer-coarse:size-11"
          />
          <div className="min-w-0 flex-1 leading-4">
            <h2 className="truncate text-sm font-semibold">
              {localText(card.title)}
              <span className="ms-1.5 font-normal text-muted">
                {m.scorecard_version({ number: version.number })}
              </span>
            </h2>
            <p role="status" className="truncate text-xs text-muted">
              {stateWords(open)}
              <Author review={review} />
            </p>
          </div>
          <ScoreNow score={score} passMark={card.passMark} />
        </div>
        <SaveNotice
          save={open.save}
          wasChangedElsewhere={open.wasChangedElsewhere}
          onResolve={(choice) => session.resolve(choice)}
        />
        <ChangedSince call={call} callRef={reviewing.ref} review={review} />
      </header>
      {card.sections.map(({ id, title, questions }) => {
        const shown = questions.filter((each) => asked.includes(each));
        if (shown.length === 0) return null;
        const own = score.sections.find((each) => each.id === id)?.score ?? null;
        return (
          <section key={id} className="border-b border-line pb-1">
            <h3 className="flex justify-between px-4 pt-3 pb-1 text-xs font-semibold text-muted">
              {localText(title)}
              <span className="font-normal">{own === null ? '–' : Math.round(own)}</span>
            </h3>
            {shown.map((each) => (
              <QuestionRow
                key={each.id}
                call={call}
                question={each}
                number={numbers.get(each.id) ?? 0}
                answered={answeredOf(content, each.id)}
                isMarked={each.id === marked.id}
                isOpen={isOpen}
                causes={lost.has(each.id) ? card.rootCauses : []}
                suggested={suggested(each.id)}
                onMark={() => marked.mark(each.id)}
                onChange={change}
                onAnswered={() => marked.step(1)}
              />
            ))}
          </section>
        );
      })}
      <NotesSection
        call={call}
        reviewId={review.id}
        notes={content.notes}
        isOpen={isOpen}
        numbers={numbers}
        markedId={marked.id}
        onAdd={addNote}
        onChange={change}
        onLeave={() => marked.id !== null && focusQuestion(marked.id)}
      />
      {review.submittedAt && <ReviewHistory key={review.revision} review={review} card={card} />}
      {isOpen && review.submittedAt === null && (
        <div className="px-4 pb-3">
          <DiscardButton onDiscard={() => void reviewing.discard()} />
        </div>
      )}
      <ReviewFoot
        open={open}
        missing={missing}
        showsMissing={showsMissing}
        unanswered={asked.filter(({ id }) => answers[id] === undefined).length}
        guidance={question?.guidance ? localText(question.guidance) : ''}
        reason={reason}
        onReason={setReason}
        onSubmit={submit}
      />
    </div>
  );
}

/** Who wrote a review that is somebody else's. */
function Author({ review: { reviewer } }: Pick<ReviewState, 'review'>) {
  const nameOf = useReviewerNames();
  return reviewer === ownId() ? null : ` · ${m.review_by({ name: nameOf(reviewer) })}`;
}

/** When the review was submitted or last saved, or that it is not yet. */
function stateWords({ save, isCorrecting, review }: ReviewState): string {
  if (isCorrecting) return m.save_correcting();
  if (save.kind !== 'saved' || review.submittedAt === null) return saveWords(save);
  return m.save_submitted({ time: formatTimeOfDay(save.at).slice(0, 5) });
}

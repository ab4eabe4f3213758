import { type ReactNode, useMemo } from 'react';
import { numbersOf } from '../../call/personal-number.ts';
import { turnNumbers } from '../../call/turns.ts';
import type { Call } from '../../call/types.ts';
import { FindContext, nothingFound } from '../find/find-context.ts';
import type { FindSession } from '../find/use-find-session.ts';
import { type CallNavigation, NavigationContext } from '../navigation/call-navigation.ts';
import { findingMarks, useFindingMarks } from '../panels/insight/finding-marks.tsx';
import {
  ExplainContext,
  FindingMarksContext,
  InsightContext,
  InsightFailedContext,
} from '../panels/insight/insight-context.ts';

import { type InsightState, useExplainer } from '../panels/insight/use-insight.ts';
import { type PlacedNote, PlacedNotesContext } from '../review/placed-notes.ts';

import { ReviewingContext } from '../review/reviewing-context.ts';
import type { ReviewingPart } from '../review/use-reviewing.ts';
import { SlotsContext } from '../timeline/timeline-slots.ts';
import { OwnNumbersContext, type Reveal, RevealContext } from '../words/reveal.ts';
import { TurnNumbersContext } from '../words/turn-numbers-context.ts';

const usualSlots = [findingMarks];

interface CallContextsProps {
  call: Call;
  insightState: InsightState;
  navigation: CallNavigation;
  find: FindSession;
  reveal: Reveal;
  review: ReviewingPart | null;
  notes: readonly PlacedNote[];
  children: ReactNode;
}

/** Gives every part of a call's screen its contexts. */
export function CallContexts(props: CallContextsProps) {
  const { call, insightState, navigation, find, reveal, review, notes, children } = props;
  const { insight, hasFailed } = insightState;
  const slots = useMemo(() => (review ? [...usualSlots, review.marks] : usualSlots), [review]);
  const explain = useExplainer(call);
  const marks = useFindingMarks(insight);
  return (
    <NavigationContext value={navigation}>
      <RevealContext value={reveal}>
        <TurnNumbersContext value={turnNumbers(call)}>
          <InsightContext value={insight}>
            <InsightFailedContext value={hasFailed}>
              <FindingMarksContext value={marks}>
                <ExplainContext value={explain}>
                  <FindContext value={find.isOpen ? find.found : nothingFound}>
                    <OwnNumbersContext value={numbersOf(call)}>
                      <ReviewingContext value={review?.reviewing ?? null}>
                        <PlacedNotesContext value={notes}>
                          <SlotsContext value={slots}>{children}</SlotsContext>
                        </PlacedNotesContext>
                      </ReviewingContext>
                    </OwnNumbersContext>
                  </FindContext>
                </ExplainContext>
              </FindingMarksContext>
            </InsightFailedContext>
          </InsightContext>
        </TurnNumbersContext>
      </RevealContext>
    </NavigationContext>
  );
}

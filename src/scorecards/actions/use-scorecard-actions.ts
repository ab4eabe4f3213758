import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { v7 as uuidv7 } from 'uuid';
import { scorecardsQuery } from '../../api/scorecards-query.ts';
import { askTurnwise } from '../../api/turnwise.ts';
import { routes } from '../../contract/routes.ts';
import type { LocalText, ScorecardDefinition } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';

/** Has scorecards read again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: scorecardsQuery.queryKey });
}

/** Makes a scorecard and opens it. */
export function useCreate() {
  const navigate = useNavigate();
  const refresh = useRefresh();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (definition: ScorecardDefinition) => {
      const id = uuidv7();
      const body = { draftId: uuidv7(), definition };
      await askTurnwise(routes.createScorecard, { params: { id }, body });
      return id;
    },
    onSuccess: (id) => {
      void refresh();
      void navigate(`/forms/${id}`);
    },
  });
}

/** Begins the next version of a scorecard. */
export function useStartDraft() {
  const refresh = useRefresh();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, definition }: { id: string; definition: ScorecardDefinition }) =>
      askTurnwise(routes.startDraft, {
        params: { id, draftId: uuidv7() },
        body: { definition },
      }),
    onSettled: refresh,
  });
}

/** Has no new review use a scorecard, or brings it back. */
export function useRetire() {
  const refresh = useRefresh();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, isRetired }: { id: string; isRetired: boolean }) =>
      askTurnwise(routes.retire, { params: { id }, body: { isRetired } }),
    onSettled: refresh,
  });
}

/** A scorecard like another one, by another name. */
export function duplicateOf(definition: ScorecardDefinition): ScorecardDefinition {
  const named = (title: string) => m.copy_of({ title });
  const { title } = definition;
  const copied: LocalText =
    typeof title === 'string'
      ? named(title)
      : {
          'zh-CN': m.copy_of({ title: title['zh-CN'] }, { locale: 'zh-CN' }),
          en: m.copy_of({ title: title.en }, { locale: 'en' }),
        };
  return { ...definition, title: copied };
}

/** The panels beside the timeline, in their order. */
export const tabNames = ['customer', 'task', 'script', 'turn', 'insight', 'review'] as const;

export type TabName = (typeof tabNames)[number];

/** What an address can open: a panel, or the raw view over the page. */
export type PanelName = TabName | 'raw';

/** Whether an address's word names something that it can open. */
export function isPanelName(word: string | null): word is PanelName {
  return word === 'raw' || tabNames.some((name) => name === word);
}

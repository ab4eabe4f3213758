import { m } from '../../messages/index.ts';

/** What the keys do; each name is an action of the page. */
export interface CallActions {
  toggle(): void;
  previousTurn(): void;
  nextTurn(): void;
  back(): void;
  forward(): void;
  slower(): void;
  faster(): void;
  repeat(): void;
  loop(): void;
  toTransfer(): void;
  find(): void;
  previousPanel(): void;
  nextPanel(): void;
  review(): void;
  toStart(): void;
  toEnd(): void;
  reveal(): void;
  showKeys(): void;
}

interface CallKey {
  /** As `KeyboardEvent.key` has it, in lower case. */
  key: string;
  /** What is printed on it, where that is not the key itself. */
  shown?: () => string;
  action: keyof CallActions;
  label: () => string;
}

/** Every key of the call page: what binds them and what the sheet shows. */
export const callKeys: readonly CallKey[] = [
  { key: ' ', shown: m.key_name_space, action: 'toggle', label: m.key_play },
  { key: 'j', action: 'nextTurn', label: m.key_next_turn },
  { key: 'k', action: 'previousTurn', label: m.key_previous_turn },
  { key: 'arrowleft', shown: () => '←', action: 'back', label: m.key_back },
  { key: 'arrowright', shown: () => '→', action: 'forward', label: m.key_forward },
  { key: ',', action: 'slower', label: m.key_slower },
  { key: '.', action: 'faster', label: m.key_faster },
  { key: 'r', action: 'repeat', label: m.key_repeat },
  { key: 'l', action: 'loop', label: m.key_loop },
  { key: 't', action: 'toTransfer', label: m.key_transfer },
  { key: 'home', shown: () => 'Home', action: 'toStart', label: m.key_start },
  { key: 'end', shown: () => 'End', action: 'toEnd', label: m.key_end },
  { key: '/', action: 'find', label: m.key_find },
  { key: '[', action: 'previousPanel', label: m.key_previous_panel },
  { key: ']', action: 'nextPanel', label: m.key_next_panel },
  { key: 'q', action: 'review', label: m.key_review },
  { key: 'm', action: 'reveal', label: m.key_reveal },
  { key: '?', action: 'showKeys', label: m.key_sheet },
];

/** A key as it is printed. */
export function shownKey({ key, shown }: CallKey): string {
  return shown?.() ?? key.toUpperCase();
}

/** The printed key of an action. */
export function keyOf(action: keyof CallActions): string {
  const found = callKeys.find((each) => each.action === action);
  return found ? shownKey(found) : '';
}

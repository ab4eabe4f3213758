import type { FirstItem, FirstTurn } from './first-items.ts';

/** How high a call's header is, with the tabs below it where they do not stand beside the timeline. */
export const headHeight = 'h-[129px] sm:h-[105px] low:h-[77px] lg:h-[69px] lg:low:h-[41px]';

/** The room after a sentence's words for the mark of what is found at it later, so that nothing moves then. */
export const marksRoom = 'inline-flex h-4 min-w-7 items-center align-[-3px]';

// The same classes as on the call's page, so that nothing moves when the page replaces these turns.
const frame =
  'fixed inset-x-0 top-11 bottom-0 flex flex-col overflow-hidden bg-surface lg:pe-90 text-ink';
const head = `${headHeight} shrink-0 space-y-2 overflow-hidden border-b border-line px-4 py-2`;
const bar = 'max-w-full animate-pulse rounded bg-hover';
const list = 'mx-auto w-full max-w-5xl px-4 pt-8';
const bubble = 'w-full rounded-lg px-2.5 pb-0.5 sm:w-fit sm:min-w-90 sm:max-w-[60rem]';
const row = '-mx-1.5 flex flex-col gap-x-3 px-1.5 sm:items-start';
const looks = {
  customer: {
    item: 'flex justify-end py-0.5',
    bubble: 'bg-customer-soft',
    row: 'sm:flex-row-reverse',
  },
  robot: { item: 'flex py-0.5', bubble: 'bg-robot-soft', row: 'sm:flex-row' },
};

function element(className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

function clip(): HTMLElement[] {
  return [
    element('size-6 shrink-0 rounded-full border border-line'),
    element('h-px flex-1 bg-line'),
  ];
}

function turnElement({ speaker, sentences }: FirstTurn): HTMLElement {
  const look = looks[speaker];
  const lines = sentences.map((words) =>
    element(
      `${row} ${look.row}`,
      element('flex h-7 w-full shrink-0 items-center gap-1.5 sm:w-48', ...clip()),
      element(
        'min-w-0 flex-1 py-[3px] text-pretty break-words whitespace-pre-line',
        words,
        element(marksRoom),
      ),
    ),
  );
  const article = document.createElement('article');
  article.className = `${bubble} ${look.bubble}`;
  article.append(element('h-6'), ...lines);
  return element(look.item, article);
}

function itemElement(item: FirstItem): HTMLElement {
  return item === 'mark' ? element('h-[22px]') : turnElement(item);
}

let shown: HTMLElement | null = null;

/**
 * Shows the beginning of a call's timeline until {@link hideFirstWords}. Resolves once it is
 * painted.
 */
export function showFirstWords(items: readonly FirstItem[]): Promise<void> {
  const bars = element(head, element(`h-5 w-72 ${bar}`), element(`h-4 w-120 ${bar}`));
  shown = element(frame, bars, element(list, ...items.map(itemElement)));
  // Hidden from screen readers: the page reads the same words out a moment later.
  shown.inert = true;
  shown.ariaHidden = 'true';
  document.body.append(shown);
  return painted();
}

/** Whether a call's first words are on the screen. */
export function areFirstWordsShown(): boolean {
  return shown !== null;
}

/** Removes the first words, so that the page below them is seen. */
export function hideFirstWords(): void {
  shown?.remove();
  shown = null;
}

/** Resolves after the next paint, or at once in a tab that is not painted. */
function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

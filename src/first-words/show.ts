import type { FirstItem, FirstTurn } from './first-items.ts';

// The classes are those of the call's page, so that its turns take these places without a jump.
const frame =
  'fixed inset-x-0 top-11 bottom-0 flex flex-col overflow-hidden bg-surface lg:pe-90 text-ink';
const head = 'h-[340px] shrink-0 space-y-2 border-b border-line px-4 py-3 lg:h-[154px]';
const bar = 'max-w-full animate-pulse rounded bg-hover';
const list = 'mx-auto w-full max-w-5xl px-4 pt-[42px]';
const bubble = 'w-full rounded-xl px-3 pt-1.5 pb-2 sm:w-fit sm:min-w-90 sm:max-w-[46rem]';
const row = '-mx-2 mt-0.5 flex flex-col gap-x-3 px-2 py-0.5 sm:items-start';
const looks = {
  customer: {
    item: 'flex justify-end py-1.5',
    bubble: 'bg-customer-soft',
    row: 'sm:flex-row-reverse',
  },
  robot: { item: 'flex py-1.5', bubble: 'bg-robot-soft', row: 'sm:flex-row' },
};

function element(className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

function clip(): HTMLElement[] {
  return [
    element('size-7 shrink-0 rounded-full border border-line'),
    element('h-px flex-1 bg-line'),
  ];
}

function turnElement({ speaker, sentences }: FirstTurn): HTMLElement {
  const look = looks[speaker];
  const lines = sentences.map((words) =>
    element(
      `${row} ${look.row}`,
      element('flex h-8 w-full shrink-0 items-center gap-1.5 sm:w-56', ...clip()),
      element('min-w-0 flex-1 py-[5px] text-pretty break-words whitespace-pre-line', words),
    ),
  );
  const article = document.createElement('article');
  article.className = `${bubble} ${look.bubble}`;
  article.append(element('h-7'), ...lines);
  if (speaker === 'robot') article.append(element('mt-1 h-6'));
  return element(look.item, article);
}

function itemElement(item: FirstItem): HTMLElement {
  return item === 'mark' ? element('h-8') : turnElement(item);
}

let shown: HTMLElement | null = null;

/** Shows what a call's timeline begins with, until its page takes over. Resolves once it is painted. */
export function showFirstWords(items: readonly FirstItem[]): Promise<void> {
  const bars = element(head, element(`h-6 w-72 ${bar}`), element(`h-4 w-120 ${bar}`));
  shown = element(frame, bars, element(list, ...items.map(itemElement)));
  // The page itself tells a screen reader the same, and more, a moment later.
  shown.inert = true;
  shown.ariaHidden = 'true';
  document.body.append(shown);
  return painted();
}

/** Leaves the screen to the page. */
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

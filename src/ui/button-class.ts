/** How a button with words looks, which is not the main thing to do: for a link that stands beside buttons. */
export const buttonClass =
  'inline-flex h-8 items-center justify-center gap-1.5 rounded-md border border-line bg-surface px-3 text-sm font-medium whitespace-nowrap hover:bg-hover';

/**
 * How a cell of the table looks. The first column stays while the others scroll sideways; it would cover
 * an outline of its row, so that cells draw the focus.
 */
export const cellClass =
  'truncate border-b border-line px-3 first:sticky first:left-0 first:z-1 first:bg-inherit first:ps-4 max-lg:first:border-e group-focus-visible:shadow-[inset_0_2px_0_var(--accent),inset_0_-2px_0_var(--accent)]';

/** What the rows of one call have in common. */
const common = ['record_id', 'task_id', 'user_id', 'callid', 'callee'] as const;

/**
 * Makes rows that follow one another share the words they have in common: JSON.parse makes of each
 * row's a string of its own, which stays as long as the answer does. Nothing that can be read changes.
 */
export function shareCommonTexts(rows: readonly unknown[]): void {
  const last: Record<string, unknown> = {};
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue;
    const fields = row as Record<string, unknown>;
    for (const name of common) {
      if (typeof fields[name] !== 'string') continue;
      if (fields[name] === last[name]) fields[name] = last[name];
      else last[name] = fields[name];
    }
  }
}

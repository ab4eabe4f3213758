/** What a row repeats of the call, of its script, or of the rows before it. */
const repeated = [
  'record_id',
  'task_id',
  'user_id',
  'callid',
  'callee',
  'notify',
  'asrtype',
  'question',
  'keyword',
  'word_class',
  'expression',
  'answer_id',
  'answer_text',
  'answer_content',
  'upstream_answer_id',
  'upstream_answer_text',
  'upstream_answer_content',
] as const;
const repeatedInTemplates = ['id', 'file_id', 'translate_text'] as const;

/** Gives each text among an object's named fields back as the first one that reads the same. */
function share(object: unknown, names: readonly string[], texts: Map<string, string>): void {
  if (typeof object !== 'object' || object === null) return;
  const fields = object as Record<string, unknown>;
  for (const name of names) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    const first = texts.get(value);
    if (first === undefined) texts.set(value, value);
    else fields[name] = first;
  }
}

/**
 * Makes rows share the texts that they have in common: JSON.parse makes of each row's a string of its
 * own, which stays as long as the answer does. Nothing that can be read changes.
 */
export function shareCommonTexts(rows: readonly unknown[]): void {
  const texts = new Map<string, string>();
  for (const row of rows) {
    share(row, repeated, texts);
    const { contents } = Object(row);
    if (Array.isArray(contents)) {
      for (const template of contents) share(template, repeatedInTemplates, texts);
    }
  }
}

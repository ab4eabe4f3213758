/** Fields of a row that hold links to audio: they open recordings to whoever has them. */
export const linkFields: ReadonlySet<string> = new Set(['voice', 'download_voice']);

/** The JSON of a call as it is kept with a review: every link empty, so that how many there were is seen. */
export function copyText(raw: unknown): string {
  return JSON.stringify(raw, (name, value: unknown) =>
    linkFields.has(name) ? withoutLinks(value) : value,
  );
}

function withoutLinks(value: unknown): unknown {
  if (typeof value === 'string') return '';
  return Array.isArray(value) ? value.map(withoutLinks) : value;
}

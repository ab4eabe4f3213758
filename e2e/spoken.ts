/** An answer's words without its pauses, as names of buttons, transcripts and print have them. */
export function spoken(words: string): string {
  return words.replace(/\s*(<break[^>]*>|\(停顿[^)]*\))\s*/g, ' ').trim();
}

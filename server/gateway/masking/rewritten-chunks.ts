import { JsonRewriter, type Rewriting } from './json-rewriter.ts';

/** The chunks of a JSON text, rewritten as they come. */
export async function* rewrittenChunks(
  chunks: AsyncIterable<Uint8Array>,
  rewriting: Rewriting,
): AsyncGenerator<Uint8Array, void> {
  const rewriter = new JsonRewriter(rewriting);
  for await (const { buffer, byteOffset, byteLength } of chunks) {
    const done = rewriter.push(Buffer.from(buffer, byteOffset, byteLength));
    if (done.length > 0) yield done;
  }
  const rest = rewriter.end();
  if (rest.length > 0) yield rest;
}

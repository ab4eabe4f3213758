type Chunks = AsyncGenerator<string | Uint8Array, void>;

/** A file, made while it is sent. */
export interface SentFile {
  type: string;
  /** Of letters, digits, `.` and `-`. */
  name: string;
  chunks: Chunks;
}

/**
 * A stream of chunks, resolved once the first is there; rejects with what keeps that from being made.
 * What fails later goes to `onBroken`, which has to destroy the response: the stream stays open, because
 * a server that is handed an error may still end the response in good order.
 */
export async function streamOf(
  chunks: Chunks,
  onBroken: (error: Error) => void,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let first: IteratorResult<string | Uint8Array, void> | null = await chunks.next();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = first ?? (await chunks.next());
          first = null;
          if (done) controller.close();
          else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
        } catch (error) {
          onBroken(error instanceof Error ? error : new Error(String(error)));
        }
      },
      cancel: async () => {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}

import type { Readable } from 'node:stream';
import { type GatewayFailure, upstreamFailure } from '../http/errors.ts';

/** Changes bytes while they stream by. An error of the bytes is one of the result. */
export type ChangeBytes = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** The most that is held of a body in order to look at it. */
const PEEK_LIMIT_BYTES = 64 * 1024;

/** A body from upstream: its beginning can be looked at before the whole is streamed on. */
export class UpstreamBody {
  readonly #readable: Readable;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #peeked: Uint8Array = new Uint8Array();

  /** Takes over `readable`; its errors reach whoever peeks or streams, and nobody else. */
  constructor(readable: Readable) {
    this.#readable = readable.on('error', () => {});
    this.#chunks = readable.iterator();
  }

  /**
   * The beginning of the body: read until it `isEnough`, the body ends or the limit is reached. What
   * was looked at is streamed all the same. Rejects with a GatewayFailure when the upstream breaks off.
   */
  async peek(isEnough: (beginning: Uint8Array) => boolean): Promise<Uint8Array> {
    while (!isEnough(this.#peeked) && this.#peeked.length < PEEK_LIMIT_BYTES) {
      const { done, value } = await this.#next();
      if (done) break;
      this.#peeked = this.#peeked.length === 0 ? value : Buffer.concat([this.#peeked, value]);
    }
    return this.#peeked;
  }

  /**
   * The whole body, read only as fast as it is consumed, and changed on its way. When the upstream breaks
   * off, `onBroken` has to destroy the response: the stream itself just stays open, because a server
   * that is handed an error may still end the response in good order.
   */
  stream(
    onBroken: (failure: GatewayFailure) => void,
    change: ChangeBytes = (bytes) => bytes,
  ): ReadableStream<Uint8Array> {
    const chunks = change(this.#whole())[Symbol.asyncIterator]();
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const { done, value } = await chunks.next();
            if (done) controller.close();
            else controller.enqueue(value);
          } catch (error) {
            onBroken(upstreamFailure(error));
          }
        },
        cancel: () => this.discard(),
      },
      { highWaterMark: 0 },
    );
  }

  /** The whole body at once. Rejects with a GatewayFailure when the upstream breaks off. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#whole()) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async *#whole(): AsyncGenerator<Uint8Array, void> {
    if (this.#peeked.length > 0) yield this.#peeked;
    for (let next = await this.#next(); !next.done; next = await this.#next()) yield next.value;
  }

  #next(): Promise<IteratorResult<Uint8Array>> {
    return this.#chunks.next().catch((error: unknown) => {
      throw upstreamFailure(error);
    });
  }

  /** Stops reading and drops the connection. */
  discard(): void {
    this.#readable.destroy();
  }
}

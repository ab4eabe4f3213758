import { describe, expect, test } from 'vitest';
import { ClipQueue } from './clip-queue.ts';

const clip = (id: string) => ({ id, url: id });
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A queue whose fetches end when they are told to, and the ids that it began to fetch, in order. */
function createQueue(known: readonly string[] = []) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = new ClipQueue({
    fetchClip: ({ id }) => {
      begun.push(id);
      return new Promise((resolve) => ends.set(id, resolve));
    },
    isKnown: (id) => known.includes(id) || begun.includes(id),
  });
  const end = async (id: string) => {
    ends.get(id)?.();
    await settle();
  };
  return { queue, begun, end };
}

describe('the queue of clips', () => {
  test('fetches nothing before it is started', () => {
    const { queue, begun } = createQueue();
    queue.add(clip('a'));
    queue.setPrefetched([clip('b')]);
    expect(begun).toEqual([]);
    queue.start();
    expect(begun).toEqual(['a', 'b']);
  });

  test('fetches four at a time, in the order in which they were added, each once', async () => {
    const { queue, begun, end } = createQueue();
    queue.start();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'e']) queue.add(clip(id));
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await end('c');
    await end('a');
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('fetches a clip at once where it must, beyond the four', async () => {
    const { queue, begun, end } = createQueue();
    queue.start();
    for (const id of ['a', 'b', 'c', 'd', 'e']) queue.add(clip(id));
    void queue.run(clip('now'));
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'now']);
    await end('now');
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'now', 'e']);
  });

  test('leaves out a clip that was removed', async () => {
    const { queue, begun, end } = createQueue();
    queue.start();
    for (const id of ['a', 'b', 'c', 'd', 'e']) queue.add(clip(id));
    queue.remove('e');
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  test('fetches what is good to have two at a time, and nothing of it that is known', async () => {
    const { queue, begun, end } = createQueue(['b']);
    queue.start();
    queue.setPrefetched(['a', 'b', 'c', 'd'].map(clip));
    expect(begun).toEqual(['a', 'c']);
    await end('a');
    expect(begun).toEqual(['a', 'c', 'd']);
  });

  test('fetches nothing more once it is stopped', async () => {
    const { queue, begun, end } = createQueue();
    queue.start();
    for (const id of ['a', 'b', 'c', 'd', 'e']) queue.add(clip(id));
    queue.stop();
    await end('a');
    queue.add(clip('f'));
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });
});

import { expect, test } from 'vitest';
import { type Running, startInOrder } from './running.ts';

/** Services that write down when they stop. */
function createServices() {
  const stopped: string[] = [];
  const service = (name: string, error?: Error): Running => ({
    stop: async () => {
      await Promise.resolve();
      stopped.push(name);
      if (error) throw error;
    },
  });
  return { stopped, service };
}

test('services stop in reverse, each after the one before has stopped', async () => {
  const { stopped, service } = createServices();
  const { word, stop } = await startInOrder(async (keep) => {
    await keep(service('store'));
    await keep(Promise.resolve(service('gateway')));
    await keep(service('listener'));
    return { word: 'started' };
  });
  expect(word).toBe('started');
  expect(stopped).toEqual([]);
  await stop();
  expect(stopped).toEqual(['listener', 'gateway', 'store']);
});

test('services are stopped once, however often they are told', async () => {
  const { stopped, service } = createServices();
  const { stop } = await startInOrder(async (keep) => ({ only: await keep(service('store')) }));
  await Promise.all([stop(), stop()]);
  expect(stopped).toEqual(['store']);
});

test('a service that fails to start stops those already started, and tells its own error', async () => {
  const { stopped, service } = createServices();
  const starting = startInOrder(async (keep) => {
    await keep(service('store'));
    await keep(service('gateway'));
    await keep(Promise.reject(new Error('PORT is taken')));
    return { never: await keep(service('never started')) };
  });
  await expect(starting).rejects.toThrow('PORT is taken');
  expect(stopped).toEqual(['gateway', 'store']);
});

test('a service that fails to stop keeps none of the others from stopping', async () => {
  const { stopped, service } = createServices();
  const { stop } = await startInOrder(async (keep) => {
    await keep(service('store'));
    await keep(service('gateway', new Error('stuck')));
    return { last: await keep(service('listener')) };
  });
  await expect(stop()).rejects.toThrow('stuck');
  expect(stopped).toEqual(['listener', 'gateway', 'store']);
});

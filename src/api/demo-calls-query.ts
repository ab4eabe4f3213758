import { queryOptions } from '@tanstack/react-query';
import { type Decoded, list, object } from '../wire/decoder.ts';
import { text } from '../wire/scalars.ts';
import { getJson } from './client.ts';

const words = object({ 'zh-CN': text, en: text });

/** The demo platform's calls and what each shows, in each language. */
const demoCallsAnswer = object({
  calls: list(
    object({
      ...{ userId: text, taskId: text, recordId: text, subUserId: text },
      ...{ title: words, shows: words },
    }),
  ),
});

type DemoCall = Decoded<typeof demoCallsAnswer>['calls'][number];

/** A call by its address; none where an id is missing. */
function toOffered({ userId, taskId, recordId, subUserId, ...shown }: DemoCall) {
  if (userId === null || taskId === null || recordId === null) return [];
  return [{ userId, taskId, recordId, ...(subUserId !== null && { subUserId }), ...shown }];
}

/** The demo platform's calls; none when a real platform is configured. */
export const demoCallsQuery = queryOptions({
  queryKey: ['demo-calls'],
  queryFn: async ({ signal }) =>
    demoCallsAnswer(await getJson('/demo-calls', signal), []).calls.flatMap(toOffered),
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
});

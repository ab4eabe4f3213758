import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { getJson } from './client.ts';

const words = z.object({ 'zh-CN': z.string(), en: z.string() });

/** The demo platform's calls and what each shows, in each language. */
const demoCallsAnswer = z.object({
  calls: z.array(
    z.object({
      userId: z.string(),
      taskId: z.string(),
      recordId: z.string(),
      subUserId: z.exactOptional(z.string()),
      title: words,
      shows: words,
    }),
  ),
});

/** The demo platform's calls; none when a real platform is configured. */
export const demoCallsQuery = queryOptions({
  queryKey: ['demo-calls'],
  queryFn: async ({ signal }) => {
    const answer = z.parse(demoCallsAnswer, await getJson('/demo-calls', signal));
    return answer.calls;
  },
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
});

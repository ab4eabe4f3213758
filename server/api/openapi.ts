import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { problem } from '../../src/contract/problem.ts';
import { apiBase, type Route } from '../../src/contract/route.ts';

/** The document of an API, as OpenAPI 3.1 has it. */
export function openApiDocument(routes: Readonly<Record<string, Route>>) {
  const registry = new OpenAPIRegistry();
  for (const [name, route] of Object.entries(routes)) registry.registerPath(toPath(name, route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Turnwise', version: '1' },
    servers: [{ url: apiBase }],
  });
}

const ifMatch = z.string().meta({ description: 'The ETag of what was read.' });

function toPath(name: string, route: Route): RouteConfig {
  const { method, path, summary, right, params, query, body, isConditional } = route;
  return {
    ...{ operationId: name, method, path, summary, 'x-right': right },
    request: {
      params: z.object(params),
      query: z.object(query),
      ...(isConditional ? { headers: z.object({ 'If-Match': ifMatch }) } : {}),
      ...(body
        ? { body: { required: true, content: { 'application/json': { schema: body } } } }
        : {}),
    },
    responses: {
      ...answerOf(route),
      default: {
        description: 'Refused or failed.',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  };
}

function answerOf({ answer, files }: Route): RouteConfig['responses'] {
  if (answer) {
    return { 200: { description: 'Done.', content: { 'application/json': { schema: answer } } } };
  }
  if (!files) return { 204: { description: 'Done.' } };
  const schema = z.string().meta({ format: 'binary' });
  return {
    200: {
      description: 'A file.',
      content: Object.fromEntries(files.map((type) => [type, { schema }])),
    },
  };
}

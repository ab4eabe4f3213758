import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['schema', 'calls-schema', 'screening-schema', 'queues-schema'].map(
    (name) => `server/store/${name}.ts`,
  ),
  out: 'server/store/migrations',
});

import { z } from 'zod';

// On a page, whose policy forbids it, zod must not even try whether it may compile its checks.
z.config({ jitless: 'document' in globalThis });

export { z };

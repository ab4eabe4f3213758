import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/**
 * What went wrong in a page, in one line; requests are written `422 http://…` or `net::ERR_…
 * http://…`.
 */
type Fault = string;

/** Collects faults of a context's pages, and tells which of them the test did not expect. */
export interface FaultWatch {
  /** Declares that faults of this form belong to the test. At least one must then come. */
  expectFaults(pattern: RegExp): void;
  /** Faults that were not declared, and declared ones that did not happen. */
  unexpected(): string[];
}

/**
 * A console message as a fault; what Chromium logs of a failed request reads like the request's own
 * fault.
 */
function faultOf(message: ConsoleMessage): Fault {
  const text = message.text();
  const cause = /^Failed to load resource: .*?(?:status of (\d+)|(net::\w+))/.exec(text);
  if (cause) return `${cause[1] ?? cause[2]} ${message.location().url}`;
  return `console.${message.type()}: ${text}`;
}

/** Watches all pages of a context, from before their first script. */
export async function watchFaults(context: BrowserContext): Promise<FaultWatch> {
  const faults: Fault[] = [];
  const declared: RegExp[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // biome-ignore lint/suspicious/noConsole: the page's console is what is watched
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) faults.push(faultOf(message));
  });
  context.on('weberror', (error) => {
    faults.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // Aborted requests are no faults: the page aborts those that it no longer needs, and so does
    // closing it.
    if (why !== 'net::ERR_ABORTED') faults.push(`${why} ${request.url()}`);
  });
  return {
    expectFaults: (pattern) => declared.push(pattern),
    unexpected: () => [
      ...faults.filter((fault) => !declared.some((pattern) => pattern.test(fault))),
      ...declared
        .filter((pattern) => !faults.some((fault) => pattern.test(fault)))
        .map((pattern) => `expected, but did not come: ${pattern}`),
    ],
  };
}

import type { ReviewingFigures } from './figures.ts';
import { type Engine, type FilledStore, makeFilledStore } from './filled-store.ts';
import { measurePanel } from './panel-table.ts';
import { partNames, say, type Wants } from './parts.ts';
import { serve } from './processes.ts';
import { measureReader } from './reader.ts';
import { findTablePages, measureTable } from './reviews-table.ts';
import { measureSaves } from './saves-table.ts';
import { measureServer } from './server-table.ts';
import { withBrowser } from './with-browser.ts';

const engines: Engine[] = ['embedded', 'postgresql'];
const reviews = 100_000;
const runs = 5;
const panelRuns = 9;
const saveSeconds = 30;
/** Those for which a store is filled. */
const parts = partNames.slice(partNames.indexOf('server'));

/** Measures what a reviewer waits for, on each engine with many reviews in it. */
export async function measureReviewing(wants: Wants): Promise<ReviewingFigures> {
  const figures: ReviewingFigures = { server: [], table: [], reader: [], panel: [], saves: [] };
  if (!parts.some(wants)) return figures;
  if (wants('server')) figures.server.push(await measureServer(null, runs));
  for (const engine of engines) {
    say(`Filling a store with ${reviews} reviews, ${engine}`);
    const store = await makeFilledStore(engine, reviews);
    if (!store) {
      say(`${engine} is not measured: its programs are not on this machine`);
      continue;
    }
    try {
      await measureOn(store, wants, figures);
    } finally {
      await store.remove();
    }
  }
  return figures;
}

async function measureOn(
  store: FilledStore,
  wants: Wants,
  figures: ReviewingFigures,
): Promise<void> {
  const { engine, env } = store;
  if (wants('server')) {
    say(`The start of the server, ${engine}`);
    figures.server.push(await measureServer(store, runs));
  }
  const pages = wants('table') ? await store.use((used) => findTablePages(used, reviews)) : [];
  const server = await serve('dist/server/main.js', [], env);
  if (wants('table')) {
    say(`Pages of reviews, ${engine}`);
    figures.table.push(...(await measureTable(engine, server.url, pages, runs)));
  }
  if (wants('reader'))
    figures.reader.push(
      ...(await withBrowser((browser) => measureReader(engine, server.url, browser))),
    );
  if (wants('panel')) {
    say(`The review panel, ${engine}`);
    figures.panel.push(
      ...(await withBrowser((browser) => measurePanel(engine, server.url, browser, panelRuns))),
    );
  }
  if (wants('saves')) {
    say(`Saves, ${engine}`);
    figures.saves.push(...(await measureSaves(engine, server, saveSeconds)));
  }
  await server.stop();
}

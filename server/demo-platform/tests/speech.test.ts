import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { speechId } from '../dialogue/lines.ts';
import { allLines } from '../speech/all-lines.ts';
import { readSpeech, speechOf } from '../speech/speech.ts';

const folder = join(import.meta.dirname, '../speech/clips');
const bytesPerSecond = { wav: 16_000, mp3: 3000 };

it('is there for every line, and for nothing else', () => {
  const wanted = [...allLines().values()].map((line) => `${speechId(line)}.${line.format}`);
  expect(readdirSync(folder).sort()).toEqual(wanted.sort());
});

it('is as long as its manifest says', async () => {
  for (const line of allLines().values()) {
    const speech = speechOf(line);
    const bytes = (await readSpeech(speech)).length;
    const expected = (speech.ms / 1000) * bytesPerSecond[line.format];
    expect(Math.abs(bytes - expected)).toBeLessThan(1000);
  }
});

it('takes no more than 5 MB', () => {
  const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(5_000_000);
});

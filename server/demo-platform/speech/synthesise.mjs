// Makes the speech of the demo calls, once: what has none yet is spoken, what nobody says any more goes.
//   node server/demo-platform/speech/synthesise.mjs
// Needs espeak-ng, sox, lame and ffprobe; what they make is committed, so nothing else ever does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {import('../dialogue/lines.ts').Line} Line */

const folder = join(import.meta.dirname, 'clips');
const scratch = mkdtempSync(join(tmpdir(), 'speech-'));
const loudness = -20;

/** espeak-ng's voice, speed in words a minute, and pitch from 0 to 99, for each speaker. */
const voices = {
  robot: ['cmn+f2', 235, 55],
  'robot-male': ['cmn+m1', 240, 48],
  woman: ['cmn+f4', 225, 60],
  man: ['cmn+m3', 230, 42],
  elder: ['cmn+m5', 205, 30],
  agent: ['cmn+m7', 245, 52],
};

/** What is spoken of a sentence: pauses for stage directions, long numbers digit by digit. @param {string} text */
function spoken(text) {
  const pause = (/** @type {string} */ _, /** @type {string} */ seconds) =>
    `<break time="${Number(seconds) * 1000}ms"/>`;
  return text
    .replace(/\d{4,}(?!ms)/g, (digits) => [...digits].join(' '))
    .replace(/[(（]停顿(\d+)秒[)）]/g, pause);
}

/** The level of a WAV in dBFS. @param {string} file @param {string} measure */
function level(file, measure) {
  const report = execFileSync('sh', ['-c', 'sox "$0" -n stats 2>&1', file], { encoding: 'utf8' });
  const found = new RegExp(`^${measure} lev dB\\s+(\\S+)`, 'm').exec(report);
  if (!found) throw new Error(`sox measured no ${measure} level of ${file}`);
  return Number(found[1]);
}

/** Speaks a line as a levelled WAV, silence trimmed at both ends. @param {Line} line */
function speak({ voice, format, text }) {
  const [name, speed, pitch] = voices[voice].map(String);
  const raw = join(scratch, 'raw.wav');
  const trimmed = join(scratch, 'trimmed.wav');
  const finished = join(scratch, 'finished.wav');
  execFileSync('espeak-ng', ['-v', name, '-s', speed, '-p', pitch, '-m', '-w', raw, spoken(text)]);
  const edge = ['silence', '1', '0.01', '0.1%', 'reverse'];
  const rate = format === 'wav' ? '8000' : '16000';
  execFileSync('sox', [
    '-D',
    '-G',
    raw,
    '-b',
    '16',
    trimmed,
    'rate',
    rate,
    ...edge,
    ...edge,
    'pad',
    '0.1',
    '0.15',
  ]);
  const gain = Math.min(loudness - level(trimmed, 'RMS'), -1 - level(trimmed, 'Pk'));
  execFileSync('sox', ['-D', trimmed, finished, 'gain', gain.toFixed(2)]);
  return finished;
}

/** Writes a line's speech into the folder. @param {Line} line @param {string} file */
function synthesise(line, file) {
  const finished = speak(line);
  const target = join(folder, file);
  if (line.format === 'wav') execFileSync('sox', [finished, target]);
  else execFileSync('lame', ['--quiet', '-m', 'm', '-b', '24', '--noreplaygain', finished, target]);
}

/** The length of a clip in ms. @param {string} file */
function duration(file) {
  const probe = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0'];
  const seconds = execFileSync('ffprobe', [...probe, join(folder, file)], { encoding: 'utf8' });
  return Math.round(Number(seconds) * 1000);
}

const { module } = await runnerImport(join(import.meta.dirname, 'all-lines.ts'));
/** @type {Map<string, Line>} */
const lines = module.allLines();
const manifest = {};
for (const [id, line] of [...lines].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const file = `${id}.${line.format}`;
  if (!existsSync(join(folder, file))) synthesise(line, file);
  manifest[id] = { file, ms: duration(file), voice: line.voice, text: line.text };
}
const wanted = new Set(Object.values(manifest).map((clip) => clip.file));
for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
writeFileSync(join(import.meta.dirname, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
rmSync(scratch, { recursive: true });

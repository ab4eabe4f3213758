import { setTimeout as wait } from 'node:timers/promises';
import { errorAnswer } from '../envelopes.ts';
import { contentType, findSpeech, readSpeech } from '../speech/speech.ts';
import { parseByteRange } from './byte-range.ts';
import type { ClipGrant } from './links.ts';

const slowMs = 4000;
const garbageBytes = 4096;

function audio(bytes: Uint8Array<ArrayBuffer>, type: string, range: string | undefined): Response {
  const headers = new Headers({ 'content-type': type, 'accept-ranges': 'bytes' });
  const part = parseByteRange(range, bytes.length);
  if (part === 'unsatisfiable') {
    headers.set('content-range', `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  if (!part) {
    headers.set('content-length', String(bytes.length));
    return new Response(bytes, { headers });
  }
  const { start, end } = part;
  headers.set('content-range', `bytes ${start}-${end}/${bytes.length}`);
  headers.set('content-length', String(end - start + 1));
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}

/** Bytes that no decoder accepts, though they call themselves audio. */
function garbage(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: garbageBytes }, (_, index) => (index * 167 + 13) % 251);
}

async function speech(id: string, range: string | undefined): Promise<Response> {
  const found = findSpeech(id);
  if (!found) return errorAnswer(403, '链接无效');
  return audio(await readSpeech(found), contentType(found), range);
}

/** Answers for a clip as its link says it behaves; `range` is the request's Range header. */
export async function answerClip(grant: ClipGrant, range: string | undefined): Promise<Response> {
  switch (grant.behaviour) {
    case 'refused':
      return errorAnswer(422, '录音不存在');
    case 'expired':
      return errorAnswer(403, '链接已失效');
    case 'not-audio':
      return new Response('<!doctype html><title>502</title><h1>Bad Gateway</h1>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'garbage':
      return audio(garbage(), 'audio/mpeg', range);
    case 'slow':
      await wait(slowMs, undefined, { ref: false });
      return speech(grant.speech, range);
    case 'fine':
      return speech(grant.speech, range);
  }
}

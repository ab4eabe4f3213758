/** As many bytes of a clip as tell what it is. */
export const SIGNATURE_BYTES = 12;

const SIGNATURES: readonly { type: string; matches: (bytes: Uint8Array) => boolean }[] = [
  { type: 'audio/wav', matches: (bytes) => hasText(bytes, 'RIFF', 0) && hasText(bytes, 'WAVE', 8) },
  { type: 'audio/mpeg', matches: (bytes) => hasText(bytes, 'ID3', 0) || isMpegFrame(bytes) },
  { type: 'audio/aac', matches: isAdtsFrame },
  { type: 'audio/ogg', matches: (bytes) => hasText(bytes, 'OggS', 0) },
  { type: 'audio/flac', matches: (bytes) => hasText(bytes, 'fLaC', 0) },
  { type: 'audio/mp4', matches: (bytes) => hasText(bytes, 'ftyp', 4) },
];

/** The media type of a clip, recognised by how the clip begins, or undefined. */
export function recogniseAudio(beginning: Uint8Array): string | undefined {
  return SIGNATURES.find(({ matches }) => matches(beginning))?.type;
}

function hasText(bytes: Uint8Array, text: string, offset: number): boolean {
  return [...text].every((char, index) => bytes[offset + index] === char.charCodeAt(0));
}

/** Twelve set bits, a version, and a layer of zero. */
function isAdtsFrame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf0;
}

/** Eleven set bits, then a version and a layer that are not the reserved ones. */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (
    first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0
  );
}

import { FoundText } from '../../ui/found-text.tsx';
import { useMaskedText } from '../words/reveal.ts';
import type { FoundSpan } from './find-context.ts';

interface MaskedFoundTextProps {
  text: string;
  spans: FoundSpan[];
}

/**
 * Text in which numbers are masked and what was found is marked. Masking moves the offsets of what
 * was found, so a text that is changed by it is marked as a whole.
 */
export function MaskedFoundText({ text, spans }: MaskedFoundTextProps) {
  const shown = useMaskedText()(text);
  return <FoundText text={shown} spans={shown === text ? spans : whole(shown, spans)} />;
}

function whole(shown: string, [first]: FoundSpan[]): FoundSpan[] {
  return first ? [{ start: 0, end: shown.length, isCurrent: first.isCurrent }] : [];
}

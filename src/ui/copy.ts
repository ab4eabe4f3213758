import { useEffect, useState } from 'react';

const shownForMs = 1500;

/** Text, or text that is on its way; where it does not come, nothing is copied. */
type Copied = string | Promise<string>;

/** Copies text to the clipboard; `copied` is true for a moment after it worked. */
export function useCopy(): { copied: boolean; copy(text: Copied): void } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownForMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (text: Copied) => setCopied(await copyText(await text));
  return {
    copied,
    copy: (text) => {
      copy(text).catch(() => setCopied(false));
    },
  };
}

/**
 * Whether it worked. Browsers have no clipboard API without HTTPS, as inside a company's network.
 */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  (focused?.closest('[role="dialog"]') ?? document.body).append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

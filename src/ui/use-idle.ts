import { useEffect, useState } from 'react';

const longestMs = 1000;

/**
 * False until the browser has been idle once since the component mounted, or for a second at most.
 */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const begin = () => setIdle(true);
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(begin, 100);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(begin, { timeout: longestMs });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}

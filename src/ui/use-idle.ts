import { useEffect, useState } from 'react';

const longestMs = 1500;
const withoutIdleCallbacksMs = 100;

/**
 * False until the browser has been idle once since `isReady`; true at the latest one and a half seconds after
 * the component mounted.
 */
export function useIdle(isReady: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), longestMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isReady) return;
    const begin = () => setIdle(true);
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(begin, withoutIdleCallbacksMs);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(begin);
    return () => cancelIdleCallback(handle);
  }, [isReady]);
  return isIdle;
}

/**
 * Runs something in a task of its own that lets frames and input go first, where the browser knows of
 * such tasks. Returns a function that calls it off.
 */
export function inBackground(work: () => void): () => void {
  // Safari has no scheduler.
  if (typeof scheduler === 'undefined') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const abort = new AbortController();
  const run = () => {
    if (!abort.signal.aborted) work();
  };
  void scheduler.postTask(run, { priority: 'background' });
  return () => abort.abort();
}

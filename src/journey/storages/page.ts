/** Calls `flush` when the page may be about to go: a hidden one may never run again. */
export function onLeave(flush: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const onHide = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', onHide, { signal });
  window.addEventListener('pagehide', () => flush(), { signal });
  // Whoever leaves a field may be about to follow a link, and locking what was written takes a moment.
  document.addEventListener('focusout', () => flush(), { signal });
  return () => stop.abort();
}

/** Calls `flush` when the page may be about to go: a hidden one may never run again. */
export function onLeave(flush: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const onHide = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', onHide, { signal });
  window.addEventListener('pagehide', () => flush(), { signal });
  return () => stop.abort();
}

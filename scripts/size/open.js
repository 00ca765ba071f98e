// Runs in a page: presses everything that can be pressed, until nothing new is loaded.
export async function openAll() {
  // What would take the reader away, or take back what was opened.
  const LEFT_ALONE = /\b(?:leave|exit|hide|delete|empty|back|close|cancel|remove|lock now|start again)\b/i;
  const MOST = 200;
  const all = (root = document) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const isShown = (element) => element.getClientRects().length > 0;
  // "Put first: …" is one kind of button, however many things there are to put first.
  const nameOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent).trim().split(/:| \d/)[0];
  const pressed = new Map();
  // A page waits for what it loads, and no longer.
  const settled = async () => {
    for (let still = 0, last = -1; still < 4;) {
      await new Promise(requestAnimationFrame);
      const now = performance.getEntriesByType('resource').length;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  };
  const fill = () => {
    for (const element of all().filter(isShown)) {
      if (element.matches('details:not([open])')) element.open = true;
      // As hard as it can be, so that the grounding and the support show.
      if (element.matches('.rate:last-child input:not(:checked), input[type=checkbox]:not(:checked)'))
        element.click();
      if (element.matches('textarea, input[type=password], input:not([type])') && !element.value) {
        element.value = 'A long enough passphrase';
        element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    }
  };
  for (let turn = 0; turn < MOST; turn++) {
    fill();
    await settled();
    const buttons = all().filter((element) => element.matches('button:enabled') && isShown(element));
    // Each by its name and not more often than a flow has screens; what was pressed least comes first.
    const [next] = buttons
      .map((button) => ({ button, name: nameOf(button) }))
      .filter(({ name }) => !LEFT_ALONE.test(name) && (pressed.get(name) ?? 0) < (name === 'Next' ? 20 : 1))
      .sort((a, b) => (pressed.get(a.name) ?? 0) - (pressed.get(b.name) ?? 0));
    if (!next) return [...pressed.keys()];
    pressed.set(next.name, (pressed.get(next.name) ?? 0) + 1);
    next.button.click();
    await settled();
  }
  return [...pressed.keys()];
}

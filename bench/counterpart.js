/**
 * For the page: the card that it shows, made of Web Awesome. What is text stays; what folds, is chosen or pressed becomes
 * the element that Web Awesome has for it.
 */
export function counterpart() {
  const root = document.querySelector('mend-step-card').shadowRoot;
  const text = (words) => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);
  const wrap = (tag, attributes, inside) => `<${tag}${attributes && ` ${attributes}`}>${inside}</${tag}>`;
  const inside = (node) => [...node.childNodes].map(markup).join('');
  const BECOMES = {
    'section.frame': (node) => wrap('wa-card', 'with-header with-footer', inside(node)),
    '.head': (node) => wrap('div', node.getRootNode() === root ? 'slot="header"' : '', inside(node)),
    '.foot': (node) => wrap('div', 'slot="footer"', inside(node)),
    'mend-safety-note': ({ shadowRoot }) =>
      wrap('wa-callout', 'variant="neutral"', inside(shadowRoot.querySelector('.frame'))),
    '.small-step': (node) => wrap('wa-callout', '', inside(node)),
    details: (node) =>
      wrap(
        'wa-details',
        `appearance="plain" summary="${text(node.firstElementChild.textContent)}"`,
        [...node.childNodes]
          .filter(({ localName }) => localName !== 'summary')
          .map(markup)
          .join(''),
      ),
    'label.field': (node) =>
      wrap(
        'wa-select',
        `label="${text(node.querySelector('.soft').textContent)}" value="0"`,
        [...node.querySelectorAll('option')]
          .map((option, at) => wrap('wa-option', `value="${at}"`, text(option.textContent)))
          .join(''),
      ),
    '.copy': (node) =>
      `<wa-copy-button value="${text(node.previousElementSibling.textContent)}"></wa-copy-button>`,
    'button.main': (node) => wrap('wa-button', 'variant="brand"', inside(node)),
    'button.quiet': (node) => wrap('wa-button', 'appearance="plain"', inside(node)),
    button: (node) => wrap('wa-button', 'appearance="outlined"', inside(node)),
    'slot, mend-support': inside,
    a: (node) => wrap('a', `href="${text(node.href)}"`, inside(node)),
    '*': (node) => wrap(node.localName, node.role ? `role="${node.role}"` : '', inside(node)),
  };
  function markup(node) {
    if (node instanceof Text) return node.data.trim() === '' ? '' : text(node.data);
    if (!(node instanceof Element)) return '';
    const [, become] = Object.entries(BECOMES).find(([selector]) => node.matches(selector));
    return become(node);
  }
  return inside(root);
}

/** For the page: what an element consists of, through all shadow roots. */
export function contents(selector) {
  const counts = { elements: 0, custom: 0, characters: 0 };
  const count = (node) => {
    if (node instanceof Text) counts.characters += node.data.trim().length;
    if (!(node instanceof Element) || node.localName === 'style') return;
    counts.elements++;
    if (node.localName.includes('-')) counts.custom++;
    for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) count(child);
  };
  count(document.querySelector(selector));
  return counts;
}

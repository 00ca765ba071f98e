/** No child that the host would have meant as content: editors leave breaks and empty paragraphs behind. */
export function isEmpty(element: Element): boolean {
  return [...element.childNodes].every((node) => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').trim() === '';
    if (!(node instanceof Element)) return true;
    const isHollow =
      node.localName === 'p' && !node.querySelector('*:not(br)') && node.textContent.trim() === '';
    return isHollow || node.matches('br, script, [slot="fallback"]');
  });
}

/** What a manifest says of each element, without the modules around it. */
export function elementsIn({ modules }) {
  return modules
    .flatMap(({ declarations = [], path }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter(({ customElement }) => customElement)
    .map((element) => ({
      ...element,
      attributes: element.attributes ?? [],
      fields: (element.members ?? []).filter((member) => member.kind === 'field' && !member.static),
      events: element.events ?? [],
      slots: element.slots ?? [],
      cssParts: element.cssParts ?? [],
      cssProperties: element.cssProperties ?? [],
      cssStates: element.cssStates ?? [],
    }));
}

/** The values that an attribute may have, when they are a list; the rest of its type is left out. */
export function valuesOf({ type }) {
  return [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, value]) => value);
}

/** A description on one line. */
export const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** Every custom property once, as the first element that names it describes it. */
export function propertiesOf(elements) {
  const all = new Map();
  for (const property of elements.flatMap(({ cssProperties }) => cssProperties))
    if (!all.has(property.name)) all.set(property.name, property);
  return [...all.values()];
}

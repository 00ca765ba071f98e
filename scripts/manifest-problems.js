const PROMISES = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/** What is missing from a manifest, one line each: undescribed elements and undescribed promises. */
export function problemsIn({ modules }) {
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  const elements = declarations.filter(({ customElement }) => customElement);
  if (elements.length === 0) return ['The manifest has no custom element at all.'];
  return elements.flatMap((element) => [...undescribed(element), ...unknownEvents(element, declarations)]);
}

function undescribed(element) {
  const tag = element.tagName ?? element.name;
  const problems = [];
  if (!element.tagName) problems.push(`${tag}: no tag name. Add @tag to its doc block.`);
  if (!element.description) problems.push(`${tag}: no description.`);
  const members = element.members?.filter(({ static: own }) => !own) ?? [];
  for (const [kind, things] of [
    ...PROMISES.map((kind) => [kind, element[kind] ?? []]),
    ['members', members],
  ]) {
    for (const { name, description, fieldName } of things) {
      // An attribute is described where its property is.
      const described = description || members.find((member) => member.name === fieldName)?.description;
      if (!described) problems.push(`${tag}: no description for "${name}" (${kind}).`);
    }
  }
  return problems;
}

function unknownEvents({ tagName, events = [] }, declarations) {
  const classes = new Set(declarations.map(({ name }) => name));
  return events
    .filter(({ type }) => !classes.has(type?.text))
    .map(
      ({ name, type }) => `${tagName}: the event "${name}" has the type "${type?.text}", which is no class.`,
    );
}

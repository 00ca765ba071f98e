import { oneLine, propertiesOf, valuesOf } from './elements.js';

/** Tags, attributes, properties, events and styles for JetBrains' editors. */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: { elements: elements.map(tag) },
      css: { properties: described(propertiesOf(elements)) },
    },
  };
}

const tag = ({ tagName, description, attributes, slots, fields, events, cssParts, cssStates }) => ({
  name: tagName,
  description: oneLine(description),
  attributes: attributes.map((attribute) => ({
    name: attribute.name,
    description: oneLine(attribute.description),
    value: value(attribute),
  })),
  slots: described(slots),
  js: {
    properties: fields.map(({ name, description, type }) => ({
      name,
      description: oneLine(description),
      ...(type && { type: type.text }),
    })),
    events: described(events),
  },
  css: { parts: described(cssParts), 'pseudo-classes': described(cssStates.map(asState)) },
});

const asState = ({ name, description }) => ({ name: `state(${name})`, description });

const value = (attribute) => ({
  type: attribute.type?.text === 'boolean' ? 'boolean' : valuesOf(attribute).length > 0 ? 'enum' : 'string',
  ...(attribute.type?.text === 'boolean' && { kind: 'no-value' }),
});

const described = (things) =>
  things.map(({ name, description }) => ({ name: name ?? '', description: oneLine(description) }));

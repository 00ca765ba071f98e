import { oneLine, propertiesOf, valuesOf } from './elements.js';

/** Tags and attributes for editors that read VS Code's custom data. */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes, slots, events }) => ({
      name: tagName,
      description: [oneLine(description), ...named('Slots', slots), ...named('Events', events)].join('\n\n'),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: oneLine(attribute.description),
        ...(isSwitch(attribute) && { valueSet: 'v' }),
        ...(valuesOf(attribute).length > 0 && { values: valuesOf(attribute).map((name) => ({ name })) }),
      })),
    })),
  };
}

/** The custom properties, for style sheets. */
export const cssData = (elements) => ({
  version: 1.1,
  properties: propertiesOf(elements).map(({ name, description }) => ({
    name,
    description: oneLine(description),
  })),
});

const isSwitch = ({ type }) => type?.text === 'boolean';

const named = (title, things) =>
  things.length === 0
    ? []
    : [
        `${title}:\n${things.map(({ name, description }) => `- ${name || 'default'}: ${oneLine(description)}`).join('\n')}`,
      ];

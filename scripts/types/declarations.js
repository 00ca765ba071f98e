import { oneLine } from './elements.js';

/** One interface from which each framework's types follow: the tags, what can be set on them, what they tell. */
export function declarations(elements) {
  const imports = elements.map(({ name, path }) => `import type { ${name} } from '${toHere(path)}';`);
  const tags = elements.map(
    ({ tagName, name, description, fields, attributes, events }) => `
${comment(description, '  ')}
  '${tagName}': {
    properties: {${fields.map((field) => property(name, field)).join('')}${attributes.map(alone).join('')}
    };
    events: ${events.map((event) => `'${event.name}'`).join(' | ') || 'never'};
  };`,
  );
  return `${imports.join('\n')}

/** By tag: what can be set in a template, and the names of the events that it sends. */
export interface MendElements {${tags.join('')}
}
`;
}

const toHere = (path) => path.replace(/^dist\//, '../');

const property = (owner, { name, description, readonly }) =>
  readonly
    ? ''
    : `
${comment(description, '      ')}
      ${name}?: ${owner}['${name}'] | undefined;`;

// An attribute that no property stands for.
const alone = ({ name, description, fieldName }) =>
  fieldName
    ? ''
    : `
${comment(description, '      ')}
      '${name}'?: string | undefined;`;

const comment = (text, margin) => `${margin}/** ${oneLine(text).replaceAll('*/', '*\\/')} */`;

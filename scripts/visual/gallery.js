import { MODES } from './modes.js';

const INTRO = `# Pictures

Each element, as it looks in every mode. \`npm run test:visual\` compares these pictures with how the elements look now,
and \`npm run test:visual -- --update\` renews them together with this page.
`;

/** The page of the docs that shows every picture. */
export function gallery(stories) {
  const elements = [...new Set(stories.map(({ element }) => element))];
  const parts = elements.map((element) => {
    const states = stories.filter((story) => story.element === element);
    return [`## ${element}`, ...states.map(stateOf)].join('\n\n');
  });
  return [INTRO, ...parts].join('\n').trimEnd().concat('\n');
}

const stateOf = ({ element, state, folder }) => {
  const pictures = MODES.map(({ id, title }) => {
    const alt = `${element}, ${state}: ${title.toLowerCase()}`;
    return `<figure>\n<figcaption>${title}</figcaption>\n<img src="pictures/${folder}/${id}.png" width="${width(id)}" alt="${alt}">\n</figure>`;
  });
  return [`### ${element}: ${state}`, ...pictures].join('\n\n');
};

const width = (mode) => (mode === 'narrow' ? 160 : 320);

import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { addPrograms } from '../src/program/bundled.js';
import { addWords } from '../src/program/words.js';
import { programs, words } from '../test/generated/sources.js';
import { addBrokenPrograms } from '../stories/support/programs.js';
import { checkModes } from './modes.js';
import { journeyAround, openJourney } from './journey-around.js';
import './preview.css';
import { dressPage } from './page.js';
import { listenIn } from './quiet.js';
import { provideHelp } from './support.js';
import { toolbars } from './toolbars.js';

setCustomElementsManifest(manifest);
addPrograms(programs);
addBrokenPrograms();
addWords(words);

const preview: Preview = {
  ...toolbars,
  tags: ['autodocs', 'test'],
  decorators: [journeyAround, dressPage],
  beforeEach: [listenIn, provideHelp, openJourney],
  afterEach: checkModes,
  parameters: {
    a11y: { test: 'error' },
    // The page around the elements decides on the background; see the toolbar.
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { toc: true, codePanel: true },
    options: {
      storySort: { order: ['Start here', 'Design', 'For content authors', 'Embed builder', 'Elements'] },
    },
  },
};

export default preview;

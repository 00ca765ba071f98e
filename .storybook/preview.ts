import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { addPrograms } from '../src/program/bundled.js';
import { addWords } from '../src/program/words.js';
import { programs, words } from '../test/generated/sources.js';
import { addBrokenPrograms } from '../stories/support/programs.js';
import { checkPage } from './fits.js';
import { journeyAround, openJourney } from './journey-around.js';
import './preview.css';
import { dressPage } from './page.js';
import { listenIn } from './quiet.js';
import { a11y } from './standards.js';
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
  afterEach: checkPage,
  parameters: {
    a11y,
    viewport: { options: { narrow: { name: '320 px wide', styles: { width: '320px', height: '900px' } } } },
    // The page around the elements decides on the background; see the toolbar.
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { toc: true, codePanel: true },
    options: {
      // As a reader meets them; what is built from others comes last.
      storySort: {
        order: [
          'Start here',
          'Embed builder',
          'For content authors',
          'Design',
          'Elements',
          [
            'Journey',
            'Step card',
            'Progress tracker',
            'Forgiveness prompt',
            'Needs checklist',
            'Safety note',
            'Support',
            'Privacy panel',
            'Quick exit',
            'Prompts',
            'Checklist',
            'Where words are kept',
          ],
        ],
      },
    },
  },
};

export default preview;

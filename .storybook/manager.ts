import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

/** Storybook's own frame: the elements' paper and green, and names as a sentence has them. */
addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'mend-elements',
    brandTarget: '_self',
    colorPrimary: '#1c6b59',
    colorSecondary: '#1c6b59',
    appBg: '#f7f3ea',
    appBorderColor: '#dcd8cd',
    textColor: '#22302c',
    barSelectedColor: '#1c6b59',
    barHoverColor: '#1c6b59',
  }),
  sidebar: {
    renderLabel: ({ name, type }) =>
      type === 'story'
        ? name.charAt(0) + name.slice(1).replace(/[A-Z](?![A-Z])/g, (letter) => letter.toLowerCase())
        : name,
  },
});

const WIDE = { width: 640, height: 900, deviceScaleFactor: 1 };

/** The ways each element is looked at. `media` is what the browser is told about its reader. */
export const MODES = [
  { id: 'light', title: 'Light', viewport: WIDE },
  { id: 'dark', title: 'Dark', viewport: WIDE, globals: 'scheme:dark' },
  {
    id: 'forced-colors',
    title: 'Forced colors',
    viewport: WIDE,
    media: { features: [{ name: 'forced-colors', value: 'active' }] },
  },
  { id: 'right-to-left', title: 'Right to left', viewport: WIDE, globals: 'direction:rtl' },
  { id: 'narrow', title: '320 px wide', viewport: { ...WIDE, width: 320 } },
  {
    id: 'zoom',
    title: 'Zoomed to 400%',
    // What is left of a window of 1280 × 1024.
    viewport: { width: 320, height: 256, deviceScaleFactor: 4 },
    screenOnly: true,
  },
  { id: 'print', title: 'Printed', viewport: WIDE, media: { media: 'print' } },
];

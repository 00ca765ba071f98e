// What a page has to bring, and one element cannot.
const OF_THE_PAGE = ['landmark-one-main', 'page-has-heading-one', 'region', 'skip-link'];

/** What axe holds every story to. Anything it finds is an error. */
export const a11y = {
  test: 'error',
  options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  config: { rules: OF_THE_PAGE.map((id) => ({ id, enabled: false })) },
};

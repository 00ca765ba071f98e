/** Stands in for the test runner's real keys, which a page cannot press. */
export function sendKeys(): never {
  throw new Error('Real keys are for the browser tests. Use userEvent of storybook/test here.');
}

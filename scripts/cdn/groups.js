// Which modules travel together. What is asked for together should be one request, and what is alike compresses better.

// Most pages show a card, and the tracker and the journey open one: the card and all it needs are what everything shares.
const core = /\/src\/define\/(?:step-card|safety-note)\.ts|rolldown\/runtime/;

// A group takes along whatever it imports and no group before it has.
export const grouped = [
  core,
  /\/src\/journey\/keeper\.ts/,
  /\/src\/(?:elements\/(?:counting|json-child|emptiness)|journey\/hard-days)\.ts/,
  /\/src\/(?:define\/support|elements\/(?:mend-support|support-))/,
  /\/(?:lit-html\/.*directive|lit\/directives\/)|\/src\/(?:journey\/place|elements\/(?:keeping|kept-where|lock-of|exercise)\.ts)|\/src\/elements\/(?:paragraphs|print\.ts|form\.styles|worksheet-button|prompts-summary)/,
  /\/src\/(?:define\/(?:prompts|forgiveness-prompt)|elements\/(?:mend-prompts|mend-forgiveness-prompt|prompts-))/,
  /\/src\/(?:define\/(?:checklist|needs-checklist)|elements\/(?:mend-checklist|mend-needs-checklist|checklist-))/,
].map((test, at, all) => ({ name: `group${at}`, test, priority: all.length - at }));

/** Registers a tag: at once, so that whoever imports an element can make one. The script tag's build has its own way. */
export const inTurn = (register: () => void): void => {
  register();
};

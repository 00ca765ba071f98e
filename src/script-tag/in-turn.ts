/** Registers a tag in a task of its own: the page answers its reader between them. */
export const inTurn = (register: () => void): void => {
  setTimeout(register);
};

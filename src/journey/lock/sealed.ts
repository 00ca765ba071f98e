// Two marks, so that one damaged byte does not pass a locked copy off as an open one. In a reader's own text the
// quotation marks would have a backslash before them.
const MARKS = /"id":\s*"envelope"|"nonce":\s*"/;

/** Whether a stored text is an envelope, or was one before it was damaged. */
export const isSealed = (text: string): boolean => MARKS.test(text);

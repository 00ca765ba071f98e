const TYPES = { txt: 'text/plain;charset=utf-8', json: 'application/json' };

/** Hands the reader a file. The name says nothing of what is in it. */
export function saveText(text: string, near: Element, kind: 'txt' | 'json' = 'txt'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  link.download = `notes.${kind}`;
  near.after(link);
  link.click();
  link.remove();
  // Safari asks before it reads the file, so the address stays for a while.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 40_000);
}

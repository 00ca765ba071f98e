/** Hands the reader a text file. The name says nothing of what is in it. */
export function saveText(text: string, near: Element): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = 'notes.txt';
  near.after(link);
  link.click();
  link.remove();
  // Safari asks before it reads the file, so the address stays for a while.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 40_000);
}

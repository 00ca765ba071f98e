/** How a word could lie in a text and still be read: as it is, escaped, or in any of the usual encodings. */
export function formsOf(word: string): string[] {
  const utf8 = binary(new TextEncoder().encode(word));
  const wide = Array.from(word, (letter) => `${letter}\0`).join('');
  const codes = Array.from(utf8, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'));
  return [
    word,
    utf8,
    wide,
    codes.join(''),
    codes.map((code) => `%${code}`).join(''),
    codes.map((code) => `\\u00${code}`).join(''),
    Array.from(word).reverse().join(''),
    ...base64Forms(utf8),
    ...base64Forms(wide),
  ];
}

/** The letters of base64 depend on where in three bytes a word begins; those at its ends on its neighbours. */
function base64Forms(bytes: string): string[] {
  return [0, 1, 2].map((before) => {
    const text = btoa('\0'.repeat(before) + bytes);
    return text.slice(before && before + 1, Math.floor(((before + bytes.length) * 8) / 6));
  });
}

const binary = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** The words that can be read in a text, in whatever form. */
export function readableIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => formsOf(word).some((form) => text.includes(form)));
}

import { expect } from '@open-wc/testing';
import { saveText } from '../../src/elements/save-file.js';

describe('saving a file', () => {
  const real = {
    create: URL.createObjectURL.bind(URL),
    revoke: URL.revokeObjectURL.bind(URL),
    wait: window.setTimeout.bind(window),
  };
  afterEach(() => {
    URL.createObjectURL = real.create;
    URL.revokeObjectURL = real.revoke;
    Object.assign(window, { setTimeout: real.wait });
    document.body.replaceChildren();
  });

  it('hands over the text, and gives the address back once the browser has it', async () => {
    const blobs: Blob[] = [];
    const revoked: string[] = [];
    const later: { act: () => void; wait: number }[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:test-${String(blobs.push(blob))}`;
    URL.revokeObjectURL = (url) => void revoked.push(url);
    Object.assign(window, { setTimeout: (act: () => void, wait = 0) => later.push({ act, wait }) });
    const button = document.createElement('button');
    document.body.append(button);
    const links: (readonly [string, string])[] = [];
    document.body.addEventListener('click', (event) => {
      event.preventDefault();
      const { href, download } = event.target as HTMLAnchorElement;
      links.push([href, download]);
    });

    saveText('Ünïcode\nwords', button);
    Object.assign(window, { setTimeout: real.wait });

    expect(links).to.deep.equal([['blob:test-1', 'notes.txt']]);
    expect(await blobs[0]!.text()).to.equal('Ünïcode\nwords');
    expect(document.body.querySelector('a')).to.equal(null);
    expect(revoked).to.deep.equal([]);
    // A browser that asks the reader first reads the file only after the answer.
    expect(later.map(({ wait }) => wait >= 10_000)).to.deep.equal([true]);
    later[0]!.act();
    expect(revoked).to.deep.equal(['blob:test-1']);
  });
});

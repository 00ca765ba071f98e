import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { copyFrom, renderCopy } from '../../src/elements/copy.js';
import common from '../../src/program/generated/words.en.common.js';
import { click, deepActiveElement, getByRole, textOf, until } from '../support/queries.js';

describe('copying', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let said: string[];
  let commands: string[];
  const voice = { say: (sentence: string) => void said.push(sentence) };

  function clipboard(value: unknown): void {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  }
  function command(answer: () => boolean): void {
    const execCommand = (name: string) => {
      const area = deepActiveElement() as HTMLTextAreaElement;
      commands.push(`${name}: ${area.value.slice(area.selectionStart, area.selectionEnd)}`);
      return answer();
    };
    Object.assign(document, { execCommand });
  }

  beforeEach(() => {
    said = [];
    commands = [];
    host = document.createElement('div');
    document.body.append(host);
    root = host.attachShadow({ mode: 'open' });
    const content = html`<blockquote>The words <b>to borrow</b></blockquote>
      ${renderCopy(common, voice)}`;
    render(content, root);
  });

  afterEach(() => {
    host.remove();
    Reflect.deleteProperty(document, 'execCommand');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  const press = async () => {
    click(getByRole(root, 'button', { name: 'Copy' }));
    await until(() => expect(said).to.have.length(1));
  };

  it('copies what stands before the button, and says so', async () => {
    const copied: string[] = [];
    clipboard({ writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    await press();
    expect(copied).to.deep.equal(['The words to borrow']);
    expect(said).to.deep.equal(['Copied.']);
    expect(deepActiveElement()).to.equal(getByRole(root, 'button'));
  });

  for (const [where, value] of [
    ['on plain http', undefined],
    ['in a frame without permission', { writeText: () => Promise.reject(new Error('refused')) }],
  ] as const) {
    it(`copies by command ${where}, and leaves no trace`, async () => {
      clipboard(value);
      command(() => true);
      const before = root.innerHTML;
      await press();
      expect(commands).to.deep.equal(['copy: The words to borrow']);
      expect(said).to.deep.equal(['Copied.']);
      expect(root.innerHTML).to.equal(before);
      expect(deepActiveElement()).to.equal(getByRole(root, 'button'));
    });
  }

  for (const [how, answer] of [
    ['refused', () => false],
    [
      'impossible',
      () => {
        throw new Error('no');
      },
    ],
  ] as const) {
    it(`selects the text for the reader when copying is ${how}`, async () => {
      clipboard(undefined);
      command(answer);
      await press();
      expect(said[0]).to.match(/^Copying is blocked\. The text is selected/);
      expect(root.querySelector('textarea')).to.equal(null);
      expect(deepActiveElement()).to.equal(getByRole(root, 'button'));
      expect(getSelection()!.toString().trim()).to.equal('The words to borrow');
    });
  }

  it('copies nothing where nothing stands, and does not fail', async () => {
    const copied: string[] = [];
    clipboard({ writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    render(renderCopy(common, voice), host.appendChild(document.createElement('p')));
    const lone = host.querySelector('button')!;
    await copyFrom(lone, { text: '', shown: null, common: common, voice });
    expect(said).to.deep.equal(['Copied.']);
    expect(textOf(root)).to.contain('The words');
  });
});

import { tag, type Tag } from './html.js';
import { fold, head, type InterfaceWords, type Material } from './parts.js';

/** The note on safety. Inside a card its title is small. */
export function safetyNote(
  { 'safety-note': words, common }: InterfaceWords,
  level: number,
  small = true,
): readonly Tag[] {
  return [
    head({ title: words.title, level, hide: common.hide, small }),
    tag('div.stack', [
      tag('p', words.signs),
      tag('p', words.owe),
      fold(words.more, [tag('p', words.device), tag('p', words.near)]),
    ]),
  ];
}

/** Without entries only the general line can be said. */
export function support({ words: { support: words, common }, heading: level }: Material): readonly Tag[] {
  return [head({ title: words.title, level, hide: common.hide }), tag('div.stack', tag('p', words.general))];
}

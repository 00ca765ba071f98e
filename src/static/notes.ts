import { dayIn, type SupportEntry } from '../elements/support-entries.js';
import { tag, type Tag } from './html.js';
import { fill, fold, head, type InterfaceWords, type Material } from './parts.js';

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

/** The site's entries for the region; without any, only the general line can be said. */
export function support({ words: all, heading: level, entries }: Material): readonly Tag[] {
  const { support: words, common } = all;
  return [
    head({ title: words.title, level, hide: common.hide }),
    tag(
      'div.stack',
      entries.length === 0
        ? tag('p', words.general)
        : tag(
            'ul.stack',
            entries.map((entry) => place(entry, all)),
          ),
    ),
  ];
}

function place(entry: SupportEntry, { support: words, language }: InterfaceWords): Tag {
  const { href, source, verifiedOn } = entry;
  const label = tag('span', entry.label, { lang: entry.language });
  const date = dayIn(language, verifiedOn);
  return tag('li', [
    tag('p', [
      tag('span.soft', words.channels[entry.channel]),
      tag('br'),
      href === '' ? label : tag('a', label, { href, rel: 'noreferrer' }),
    ]),
    tag('p.soft', fill(words.source, { source, date })),
  ]);
}

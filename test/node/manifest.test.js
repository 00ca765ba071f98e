import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsIn } from '../../scripts/manifest-problems.js';

const element = (changes) => ({
  modules: [
    {
      declarations: [
        { kind: 'class', name: 'MendChangeEvent' },
        {
          customElement: true,
          name: 'MendCard',
          tagName: 'mend-card',
          description: 'A card.',
          members: [{ kind: 'field', name: 'step', description: 'The step.' }],
          attributes: [{ name: 'step', fieldName: 'step' }],
          events: [{ name: 'mend-change', description: 'It changed.', type: { text: 'MendChangeEvent' } }],
          ...changes,
        },
      ],
    },
  ],
});

describe('what is asked of the manifest', () => {
  it('is content with an element that describes all it promises', () => {
    assert.deepEqual(problemsIn(element({})), []);
  });

  it('wants an element at all, since the analyzer ends well with none', () => {
    assert.deepEqual(problemsIn({ modules: [] }), ['The manifest has no custom element at all.']);
  });

  it('wants a tag name and a description', () => {
    assert.deepEqual(problemsIn(element({ tagName: undefined, description: '' })), [
      'MendCard: no tag name. Add @tag to its doc block.',
      'MendCard: no description.',
    ]);
  });

  for (const kind of ['attributes', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'members']) {
    it(`wants a description in ${kind}`, () => {
      const problems = problemsIn(element({ [kind]: [{ name: 'bare' }] }));
      assert.ok(problems.includes(`mend-card: no description for "bare" (${kind}).`), problems.join());
    });
  }

  it('wants every event to have a description and a class', () => {
    assert.deepEqual(problemsIn(element({ events: [{ name: 'mend-other', type: { text: 'Event' } }] })), [
      'mend-card: no description for "mend-other" (events).',
      'mend-card: the event "mend-other" has the type "Event", which is no class.',
    ]);
  });
});

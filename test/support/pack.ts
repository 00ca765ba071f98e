import type { Program } from '../../src/program/schema.js';

/** A small program of a host's own: two steps, and one exercise of each kind. */
export const smallPack = (): Program => ({
  id: 'small',
  version: '1.0.0',
  language: 'en',
  title: 'Two small steps',
  credit: { text: 'Written for a test.', href: 'https://example.org/credit' },
  reviewedBy: 'Dr. Example',
  licence: 'CC BY 4.0',
  steps: [
    {
      id: 'first',
      title: 'Sit down',
      idea: 'Find a chair.',
      why: 'Legs get tired.',
      tryThis: { hurt: ['Sit alone.'], responsible: ['Offer a chair.'], both: ['Sit side by side.'] },
      sayThis: { hurt: 'I sit.', responsible: 'Please sit.', both: 'Let us sit.' },
      watchOut: ['Wet paint.'],
      twoMinutes: 'Lean on a wall.',
      exercise: 'thoughts',
      evidence: [],
    },
    {
      id: 'second',
      title: 'Stand up',
      idea: 'Leave the chair.',
      why: 'Chairs get dull.',
      tryThis: { hurt: ['Stand alone.'], responsible: ['Offer a hand.'], both: ['Stand together.'] },
      sayThis: { hurt: 'I stand.', responsible: 'Take my hand.', both: 'Up we go.' },
      watchOut: ['Low lamps.'],
      twoMinutes: 'Stretch.',
      exercise: 'wishes',
      evidence: [
        {
          source: 'Chair (2001), Sitting',
          doi: '10.1000/chair',
          finding: 'Chairs hold.',
          limits: 'Three chairs.',
        },
      ],
    },
  ],
  exercises: [
    {
      id: 'thoughts',
      kind: 'prompts',
      title: 'What I think',
      intro: ['One question.'],
      pace: 'Take your time.',
      screens: [
        { id: 'thought', kind: 'text', title: 'A thought', preview: 'A thought', label: 'My thought' },
      ],
      endings: [{ id: 'end', title: 'That is all', body: ['Thank you.'] }],
    },
    {
      id: 'wishes',
      kind: 'checklist',
      title: 'What I wish for',
      intro: ['Tick what fits.'],
      stem: 'I need',
      groups: [{ id: 'chairs', title: 'Chairs', items: [{ id: 'soft', text: 'a soft chair' }] }],
      most: 1,
      request: {
        intro: 'Ask for it.',
        template: 'When {what}, I need {need}.',
        fields: [{ id: 'what', label: 'What happens', hint: 'I stand' }],
      },
      limit: {
        intro: 'Set it.',
        template: 'If {what}, I will see to {need}.',
        fields: [{ id: 'what', label: 'What happens', hint: 'I fall' }],
      },
    },
  ],
});

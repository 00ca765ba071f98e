import type { SupportEntry } from '../../src/elements/support-entries.js';

const today = () => new Date().toISOString().slice(0, 10);

/** Places that do not exist, as a site would list real ones. */
export const someHelp = (verifiedOn = today()): readonly SupportEntry[] => [
  {
    region: 'GB',
    language: 'en',
    label: 'Example helpline, day and night',
    channel: 'phone',
    href: 'tel:+440000000000',
    source: 'Example Trust',
    verifiedOn,
  },
  {
    region: 'GB',
    language: 'en',
    label: 'Chat with the example team',
    channel: 'chat',
    href: 'https://example.org/chat',
    source: 'Example Trust',
    verifiedOn,
  },
  {
    region: '',
    language: 'en',
    label: 'Example house, weekdays from nine to five',
    channel: 'in-person',
    href: '',
    source: 'Example House',
    verifiedOn,
  },
];

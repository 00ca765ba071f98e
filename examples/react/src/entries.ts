import type { SupportEntry } from 'mend-elements';

/** Where your readers find help. Check each entry yourself, and again every half year. */
export const entries: readonly SupportEntry[] = [
  {
    region: '',
    language: 'en',
    label: 'Our front desk',
    channel: 'email',
    href: 'mailto:desk@example.org',
    source: 'Our practice',
    verifiedOn: '2026-11-01',
  },
];

document.addEventListener('mend-step-change', ({ step, status }) => {
  document.querySelector('[role="status"]').textContent = `${step} is now ${status}.`;
});

// Where your readers find help. Check each entry yourself, and again every half year.
document.querySelector('mend-support').entries = [
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

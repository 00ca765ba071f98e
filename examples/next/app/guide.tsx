'use client';

import { useEffect, useRef, useState } from 'react';
import type { MendStepCard, MendStepChangeEvent, MendSupport } from 'mend-elements';
import { entries } from './entries';
import type { fallback as made } from './fallback';

export function Guide({ fallback }: { fallback: typeof made }) {
  const [moved, setMoved] = useState<MendStepChangeEvent>();
  const card = useRef<MendStepCard>(null);
  const support = useRef<MendSupport>(null);

  // React gives no listeners and no properties to custom elements that the server has sent, so these lines do.
  useEffect(() => {
    const { current } = card;
    current?.addEventListener('mend-step-change', setMoved);
    return () => current?.removeEventListener('mend-step-change', setMoved);
  }, []);
  useEffect(() => {
    if (support.current) support.current.entries = entries;
  }, []);

  // Not before React has taken the page over: it compares the elements with what the server sent.
  useEffect(() => {
    void import('mend-elements/define/step-card.js');
    void import('mend-elements/define/progress-tracker.js');
    void import('mend-elements/define/support.js');
  }, []);

  return (
    <>
      <mend-step-card ref={card} step="1" dangerouslySetInnerHTML={{ __html: fallback.card }} />
      <p role="status">{moved && `${moved.step} is now ${moved.status}.`}</p>
      <mend-progress-tracker dangerouslySetInnerHTML={{ __html: fallback.tracker }} />
      <mend-support ref={support} dangerouslySetInnerHTML={{ __html: fallback.support }} />
    </>
  );
}

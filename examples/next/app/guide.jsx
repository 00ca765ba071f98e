'use client';

import { useEffect, useRef, useState } from 'react';
import { entries } from './entries.js';

export function Guide({ fallback }) {
  const [moved, setMoved] = useState();
  const card = useRef(null);
  const support = useRef(null);

  // React gives no listeners and no properties to custom elements that the server has sent, so these lines do.
  useEffect(() => {
    const { current } = card;
    current.addEventListener('mend-step-change', setMoved);
    return () => current.removeEventListener('mend-step-change', setMoved);
  }, []);
  useEffect(() => {
    support.current.entries = entries;
  }, []);

  // Not before React has taken the page over: it compares the elements with what the server sent.
  useEffect(() => {
    import('mend-elements/define/step-card.js');
    import('mend-elements/define/progress-tracker.js');
    import('mend-elements/define/support.js');
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

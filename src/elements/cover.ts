import { adoptStyles, css } from 'lit';

const coverStyles = css`
  :host {
    all: initial !important;
  }
  dialog,
  ::backdrop {
    position: fixed;
    inset: 0;
    margin: 0;
    padding: 0;
    border: 0;
    outline: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    background: canvas;
    color-scheme: light dark;
  }
  /* Some browsers close any dialog at a second Escape: closed, it still covers. */
  dialog {
    display: block;
    z-index: 2147483647;
  }
`;

/** What a screen reader says of the blank page, once the words have come. */
export interface Spoken {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
}

/** Blanks the page for eyes, keys and screen readers. Gives back what takes the cover away. */
export function coverPage(spoken?: Spoken): () => void {
  const dialog = document.createElement('dialog');
  if (spoken) {
    dialog.ariaLabel = spoken.text;
    dialog.lang = spoken.language;
    dialog.dir = spoken.direction;
  }
  // On the page's root and in the top layer: no style of the site's can hide it or lie over it.
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  adoptStyles(root, [coverStyles]);
  root.append(dialog);
  document.documentElement.append(place);
  dialog.showModal();
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => {
    if (place.isConnected) dialog.showModal();
  });
  return () => place.remove();
}

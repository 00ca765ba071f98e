import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MendElements } from './elements.js';

type Listeners<E extends keyof HTMLElementEventMap> = {
  [Name in E as `on${Name}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

type Tags = {
  [Tag in keyof MendElements]: Omit<
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>,
    keyof MendElements[Tag]['properties']
  > &
    MendElements[Tag]['properties'] &
    Listeners<MendElements[Tag]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

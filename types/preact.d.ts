import type { HTMLAttributes } from 'preact';
import type { MendElements } from './elements.js';

type Listeners<E extends keyof HTMLElementEventMap> = {
  [Name in E as `on${Name}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined;
};

type Tags = {
  [Tag in keyof MendElements]: Omit<
    HTMLAttributes<HTMLElementTagNameMap[Tag]>,
    keyof MendElements[Tag]['properties']
  > &
    MendElements[Tag]['properties'] &
    Listeners<MendElements[Tag]['events']>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}

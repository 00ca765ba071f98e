import type { HTMLAttributes, PublicProps } from 'vue';
import type { MendElements } from './elements.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Listeners<E extends keyof HTMLElementEventMap> = {
  [Name in E as `on${Capitalize<Camel<Name>>}`]?: (event: HTMLElementEventMap[Name]) => void;
};

type Tags = {
  [Tag in keyof MendElements]: new () => HTMLElementTagNameMap[Tag] & {
    $props: Omit<HTMLAttributes, keyof MendElements[Tag]['properties']> &
      PublicProps &
      MendElements[Tag]['properties'] &
      Listeners<MendElements[Tag]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}

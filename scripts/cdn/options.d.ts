import type { UserConfig } from 'vite';

export function scriptTag(how: { readonly whole: boolean }): UserConfig;

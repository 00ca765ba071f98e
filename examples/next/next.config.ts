import type { NextConfig } from 'next';

/** The root is said, or Next takes the lock file of the folder above for it. */
export default { turbopack: { root: import.meta.dirname } } satisfies NextConfig;

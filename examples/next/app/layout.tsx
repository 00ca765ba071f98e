import type { ReactNode } from 'react';
import 'mend-elements/react'; // what TypeScript needs to know of the tags
import 'mend-elements/mend.css';
import './site.css';

export const metadata = { title: 'After a lie – with Next', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}

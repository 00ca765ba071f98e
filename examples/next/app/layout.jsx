import 'mend-elements/mend.css';
import './site.css';

export const metadata = { title: 'After a lie – with Next', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}

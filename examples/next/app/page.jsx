import { Guide } from './guide.jsx';

export default function Page() {
  return (
    <main>
      <h1>After a lie</h1>
      <Guide fallback="<p slot=fallback>hi</p>" />
    </main>
  );
}

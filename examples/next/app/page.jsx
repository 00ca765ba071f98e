import { fallback } from './fallback.js';
import { Guide } from './guide.jsx';

export default function Page() {
  return (
    <main>
      <h1>After a lie</h1>
      <Guide fallback={fallback} />
    </main>
  );
}

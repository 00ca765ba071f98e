import { fallback } from './fallback';
import { Guide } from './guide';

export default function Page() {
  return (
    <main>
      <h1>After a lie</h1>
      <Guide fallback={fallback} />
    </main>
  );
}

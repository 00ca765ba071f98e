/** A page with before, after and difference of everything that changed. */
export function report(changes) {
  const rows = changes.map(
    ({ name, words, before, picture }) => `
  <section>
    <h2>${name}</h2>
    <p>${words}</p>
    <div>
      ${figure('Before', before && `${name}.before.png`)}
      ${figure('After', `${name}.after.png`)}
      ${figure('Difference', picture && `${name}.difference.png`)}
    </div>
  </section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures that changed</title>
<style>
  body { font-family: system-ui; margin: 2rem; }
  div { display: flex; gap: 1rem; align-items: flex-start; }
  figure { margin: 0; flex: 1; }
  img { max-width: 100%; border: 1px solid #bbb; }
</style>
<h1>${changes.length === 0 ? 'Nothing changed' : `${changes.length} pictures changed`}</h1>
${rows.join('')}
</html>
`;
}

const figure = (caption, file) =>
  file ? `<figure><figcaption>${caption}</figcaption><img src="${file}" alt="${caption}"></figure>` : '';

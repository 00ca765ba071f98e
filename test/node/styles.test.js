import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { path } from './support.js';

const LONGEST = 250;
/** What a pointer may change in passing: how a thing looks, never whether it is there. */
const LOOKS = /^(?:border-color|color|background|stroke|stroke-width|text-decoration|text-underline-offset)$/;

const sheets = readdirSync(path('src/elements'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(path(`src/elements/${file}`), 'utf8') }))
  .flatMap(({ file, text }) => [...text.matchAll(/css`([^`]*)`/g)].map(([, css]) => ({ file, css })));

const themes = readdirSync(path('src/themes'))
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(path(`src/themes/${file}`), 'utf8') }));

const all = [...sheets, ...themes].map(({ file, css }) => ({ file, css: css.replace(/\/\*.*?\*\//gs, '') }));

describe('the style sheets', () => {
  test('are all looked at', () => {
    assert.ok(sheets.length > 5);
    assert.ok(sheets.some(({ css }) => css.includes('transition:')));
    assert.ok(sheets.some(({ css }) => css.includes(':hover')));
  });

  for (const { file, css } of all) {
    test(`${file}: what moves comes to its end at once, and not at all for those who asked`, () => {
      const moving = [...css.matchAll(/(?:transition|animation)(?:-duration|-delay)?:([^;]+);/g)].map(
        ([, value]) => value.trim(),
      );
      for (const value of moving) {
        assert.ok(!/infinite/.test(value), value);
        for (const [, number, unit] of value.matchAll(/([\d.]+)(ms|s)\b/g))
          assert.ok(Number(number) * (unit === 's' ? 1000 : 1) < LONGEST, value);
      }
      if (moving.some((value) => value !== 'none')) assert.match(css, /prefers-reduced-motion: reduce/);
    });

    test(`${file}: a pointer that passes changes looks alone`, () => {
      for (const [, selector, body] of css.matchAll(/([^{};]*:hover[^{}]*)\{([^}]*)\}/g)) {
        for (const declaration of body.split(';').filter((one) => one.trim())) {
          const property = declaration.split(':')[0].trim();
          assert.match(property, LOOKS, `${selector.trim()} { ${declaration.trim()} }`);
        }
      }
    });
  }
});

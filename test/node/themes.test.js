import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadSource } from '../../scripts/load-source.js';
import { themeNames, themeSheet, themeSource, themeTokens } from '../../scripts/themes.js';
import { designTokens } from '../../scripts/tokens.js';
import { path } from './support.js';

const names = await themeNames();
const { fromHex } = await loadSource('themes/color.ts');
const { contrastsOf, deriveTheme } = await loadSource('themes/derive.ts');

describe('the presets', () => {
  test('are four', () => {
    assert.deepEqual(names, ['clay', 'contrast', 'ink', 'sea']);
  });

  for (const name of names) {
    test(`${name} can be read, light and dark`, async () => {
      const schemes = Object.entries(await themeTokens(name));
      // Asides may have a ground of their own.
      const grounds = /background: light-dark\((.+), (.+)\)/.exec(await themeSource(name));
      for (const [at, [scheme, tokens]] of schemes.entries()) {
        const theme = deriveTheme(tokens, scheme);
        const wash = grounds ? fromHex(grounds[at + 1]) : theme.wash;
        for (const { what, ratio, least } of contrastsOf({ ...theme, wash })) {
          const wanted = name === 'contrast' && least === 4.5 ? 7 : least;
          assert.ok(ratio >= wanted, `${scheme}: ${what} has ${ratio.toFixed(2)} to 1, not ${wanted}`);
        }
      }
    });

    test(`${name} dresses every element`, async () => {
      const tags = readdirSync(path('src/define')).map((file) => `mend-${file.replace('.ts', '')}`);
      const source = await themeSource(name);
      assert.deepEqual(
        tags.filter((tag) => !new RegExp(`${tag}\\b`).test(source)),
        [],
      );
    });

    test(`${name} ships without nesting, and its name or the page itself asks for it`, async () => {
      const sheet = await themeSheet(name);
      assert.ok(!sheet.includes('&'));
      assert.ok(sheet.includes(`:root:not([data-mend-theme]),[data-mend-theme=${name}]{`));
    });
  }
});

describe('the tokens for design tools', () => {
  test('hold each theme, light and dark, in the format that the tools read', async () => {
    const tokens = await designTokens();
    assert.deepEqual(
      Object.keys(tokens).filter((key) => !key.startsWith('$')),
      ['default', ...names],
    );
    const { light, dark, radius } = tokens.default;
    assert.equal(light.$type, 'color');
    assert.equal(light.accent.$value.hex, '#1c6b59');
    assert.equal(light.accent.$value.colorSpace, 'srgb');
    assert.notDeepEqual(light, dark);
    assert.deepEqual(radius.$value, { value: 8, unit: 'px' });
    assert.equal(tokens.clay['title-font'].$value[0], 'Iowan Old Style');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/journey.js';
import '../../src/define/step-card.js';
import type { MendJourney } from '../../src/elements/mend-journey.js';
import type { Program } from '../../src/program/schema.js';
import { expectAccessible } from '../support/axe.js';
import { click, getAllByRole, getByRole, nameOf, queryByRole, textOf, until } from '../support/queries.js';
import { smallPack } from '../support/pack.js';
import { carried, eventsAt, freshPage, hearConsole } from '../support/stage.js';

freshPage();
const heard = hearConsole();

const CALM = 'This part cannot be shown right now.';
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

const data = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } });
const answer = (respond: (url: string, init: RequestInit) => Response | Promise<Response>) => {
  globalThis.fetch = async (input, init) => Promise.resolve(respond(input as string, init ?? {}));
};

/** The three ways content comes in. */
const ways: Readonly<Record<string, (journey: MendJourney, content: unknown) => void>> = {
  'the property': (journey, content) => {
    journey.content = content;
  },
  'a JSON child': (journey, content) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = typeof content === 'string' ? content : JSON.stringify(content);
    journey.append(script);
  },
  src: (journey, content) => {
    answer(() => data(typeof content === 'string' ? content : JSON.stringify(content)));
    journey.src = '/program.json';
  },
};

async function bring(way: string, content: unknown): Promise<[HTMLElement, MendJourney, Event[]]> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const events = eventsAt(root);
  const journey = document.createElement('mend-journey');
  journey.innerHTML = '<p slot="fallback">In plain words.</p>';
  journey.name = 'content';
  ways[way]!(journey, content);
  root.append(journey);
  return [root, journey, events];
}

async function expectRefused(
  [root, , events]: [HTMLElement, MendJourney, Event[]],
  ...reasons: readonly string[]
): Promise<void> {
  await until(() => expect(textOf(root)).to.contain(CALM));
  expect(textOf(root)).to.contain('In plain words.');
  expect(queryByRole(root, 'heading')).to.equal(undefined);
  expect(events.map(carried)).to.deep.equal([{ type: 'mend-error', code: 'invalid-content' }]);
  expect(heard.errors).to.have.length(1);
  for (const reason of reasons) expect(heard.errors[0]).to.contain(reason);
}

const but = (change: (pack: Program) => void): Program => {
  const pack = smallPack();
  change(pack);
  return pack;
};

describe("<mend-journey> with a site's own program", () => {
  for (const way of Object.keys(ways)) {
    describe(`by ${way}`, () => {
      it('shows it from end to end', async () => {
        const [root] = await bring(way, smallPack());
        await until(() => getByRole(root, 'heading', { name: 'Two small steps', level: 2 }));
        await until(() => getByRole(root, 'heading', { name: 'Sit down', level: 3 }));
        expect(textOf(root)).to.contain('Step 1 of 2').and.to.contain('Find a chair.');
        expect(textOf(root)).to.contain('Read over by Dr. Example.').and.not.to.contain('In plain words.');
        expect(getByRole<HTMLAnchorElement>(root, 'link', { name: 'Written for a test.' }).href).to.equal(
          'https://example.org/credit',
        );
        click(getByRole(root, 'button', { name: 'Open the exercise' }));
        await until(() => getByRole(root, 'heading', { name: 'What I think', level: 4 }));
        await expectAccessible(root);
        click(getByRole(root, 'button', { name: 'Next step' }));
        await until(() => getByRole(root, 'heading', { name: 'Stand up', level: 3 }));
        click(getByRole(root, 'button', { name: 'Open the exercise', expanded: false }));
        await until(() => getByRole(root, 'heading', { name: 'What I wish for', level: 4 }));
        await expectAccessible(root);
        expect(heard.errors).to.deep.equal([]);
      });

      it('refuses what is too long, and names the place', async () => {
        const long = but(({ steps }) => (steps[0]!.title = 'x'.repeat(52)));
        await expectRefused(
          await bring(way, long),
          '<mend-journey>',
          'steps[0].title: 52 characters, at most 40',
        );
      });

      it('refuses what is no program', async () => {
        await expectRefused(await bring(way, []), 'the content was refused');
      });
    });
  }

  for (const way of ['the property', 'a JSON child', 'src']) {
    it(`refuses what is not JSON, by ${way}`, async () => {
      await expectRefused(await bring(way, '{"id": '), 'this is not JSON');
    });
  }

  it('is read by the property also as JSON text', async () => {
    const [root] = await bring('the property', JSON.stringify(smallPack()));
    await until(() => getByRole(root, 'heading', { name: 'Two small steps' }));
  });

  it('refuses a script for a link', async () => {
    const script = but(({ credit }) => (credit.href = 'javascript:alert(1)'));
    await expectRefused(
      await bring('the property', script),
      'credit.href: a link starts with http:// or https://',
    );
  });

  it('shows markup as the text it is', async () => {
    const [root] = await bring(
      'the property',
      but((pack) => {
        pack.title = '<img src=x onerror=alert(1)>';
        pack.steps[0]!.idea = '<script>alert(1)</script>';
        pack.steps[0]!.why = '<b>bold</b> &amp; {{x}} ${y}';
      }),
    );
    await until(() => getByRole(root, 'heading', { name: '<img src=x onerror=alert(1)>' }));
    await until(() => expect(textOf(root)).to.contain('<script>alert(1)</script>'));
    click(getByRole(root, 'button', { name: 'Why it helps' }));
    expect(textOf(root)).to.contain('<b>bold</b> &amp; {{x}} ${y}');
    expect(queryByRole(root, 'img')).to.equal(undefined);
  });

  it('is not fooled by keys that every object has', async () => {
    const text = JSON.stringify(smallPack()).replace(
      '{',
      '{"__proto__": {"polluted": true}, "constructor": {}, ',
    );
    const [root] = await bring('a JSON child', text);
    await until(() => expect(textOf(root)).to.match(/Two small steps|cannot be shown/));
    expect('polluted' in {}).to.equal(false);
  });

  it('takes ids that every object has', async () => {
    const [root, journey] = await bring(
      'the property',
      but(({ steps }) => (steps[1]!.id = 'constructor')),
    );
    journey.innerHTML = '<mend-step-card step="constructor"></mend-step-card>';
    await until(() => getByRole(root, 'heading', { name: 'Stand up', level: 2 }));
  });

  it('shows the next content, once it is right', async () => {
    const refused = await bring('the property', {});
    await expectRefused(refused);
    const [root, journey, events] = refused;
    journey.content = smallPack();
    await until(() => getByRole(root, 'heading', { name: 'Two small steps' }));
    expect(textOf(root)).not.to.contain(CALM);
    journey.content = undefined;
    await until(() => getByRole(root, 'heading', { name: 'Rebuild trust' }));
    expect(events).to.have.length(1);
  });

  it('goes to the elements inside', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <mend-journey name="inside" .content=${smallPack()}>
          <mend-step-card step="second"></mend-step-card><mend-step-card step="1"></mend-step-card>
        </mend-journey>
        <mend-step-card step="1"></mend-step-card>
      </div>
    `);
    await until(() =>
      expect(getAllByRole(root, 'heading', { level: 2 }).map(nameOf)).to.deep.equal([
        'Stand up',
        'Sit down',
        'Look for the reason',
      ]),
    );
  });

  describe('by src', () => {
    it('asks without cookies and without saying from where, relative to the page', async () => {
      const asked: [string, RequestInit][] = [];
      const [root, journey] = await bring('src', smallPack());
      answer((url, init) => {
        asked.push([url, init]);
        return data(JSON.stringify(smallPack()));
      });
      journey.src = 'programs/own.json';
      const own = new URL('programs/own.json', document.baseURI).href;
      const [, init] = await until(() => {
        const [call] = asked.filter(([url]) => url === own);
        if (!call) throw new Error('It was not asked for.');
        return call;
      });
      expect([init.credentials, init.referrerPolicy]).to.deep.equal(['omit', 'no-referrer']);
      await until(() => getByRole(root, 'heading', { name: 'Two small steps' }));
    });

    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/hosts', 'blob:x']) {
      it(`refuses ${src}`, async () => {
        let asked = 0;
        const [root, journey, events] = await bring('the property', undefined);
        answer(() => {
          asked++;
          return data('{}');
        });
        journey.src = src;
        await expectRefused(
          [root, journey, events],
          `src: "${src}" is refused. Use an http or https address.`,
        );
        expect(asked).to.equal(0);
      });
    }

    it('says which address is no address', async () => {
      const [root, journey, events] = await bring('the property', undefined);
      journey.src = 'http://[';
      await expectRefused([root, journey, events], 'src: "http://["');
    });

    it('says what the server answered', async () => {
      const [root, journey, events] = await bring('the property', undefined);
      answer(() => new Response('', { status: 404 }));
      journey.src = '/gone.json';
      await expectRefused([root, journey, events], '/gone.json" answered 404.');
    });

    it('says when nothing could be fetched', async () => {
      const [root, journey, events] = await bring('the property', undefined);
      answer(async () => Promise.reject(new TypeError('Failed to fetch')));
      journey.src = '/gone.json';
      await expectRefused(
        [root, journey, events],
        'src: "/gone.json" could not be fetched',
        'Failed to fetch',
      );
    });

    it('does not read more than 256 kB, however long the answer is', async () => {
      const [root, journey, events] = await bring('the property', undefined);
      let cancelled = false;
      answer(
        () =>
          new Response(
            new ReadableStream({
              pull: (controller) => controller.enqueue(new Uint8Array(50_000)),
              cancel: () => {
                cancelled = true;
              },
            }),
          ),
      );
      journey.src = '/endless.json';
      await expectRefused([root, journey, events], 'src: more than 256 kB.');
      expect(cancelled).to.equal(true);
    });

    it('does not wait longer than ten seconds', async () => {
      const [root, journey, events] = await bring('the property', undefined);
      const waits: number[] = [];
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (wait) => {
        waits.push(wait);
        return timeout(1);
      };
      answer(
        async (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal!.addEventListener('abort', () => reject(signal!.reason as Error));
          }),
      );
      journey.src = '/slow.json';
      await expectRefused([root, journey, events], 'src: "/slow.json"');
      AbortSignal.timeout = timeout;
      expect(waits).to.deep.equal([10_000]);
    });

    it('shows the fallback, and nothing else, while it waits; the children wait too', async () => {
      const responds: ((response: Response) => void)[] = [];
      answer(async () => new Promise((resolve) => responds.push(resolve)));
      const root = await fixture<HTMLElement>(html`
        <div>
          <mend-journey name="late" src="/late.json">
            <mend-step-card><p slot="fallback">In plain words.</p></mend-step-card>
          </mend-journey>
          <mend-step-card></mend-step-card>
        </div>
      `);
      await until(() => getByRole(root, 'heading', { name: 'Look for the reason' }));
      expect(textOf(root.querySelector('mend-journey')!)).to.equal('In plain words.');
      await until(() => expect(responds).to.have.length(1));
      responds[0]!(data(JSON.stringify(smallPack())));
      await until(() => getByRole(root, 'heading', { name: 'Sit down' }));
      expect(textOf(root)).not.to.contain('In plain words.');
    });

    it('never shows a late answer over a newer one', async () => {
      const responds: ((response: Response) => void)[] = [];
      answer(async () => new Promise((resolve) => responds.push(resolve)));
      const root = await fixture<HTMLElement>(html`<div><mend-journey src="/one.json"></mend-journey></div>`);
      await until(() => expect(responds).to.have.length(1));
      root.querySelector('mend-journey')!.src = '/two.json';
      await until(() => expect(responds).to.have.length(2));
      responds[1]!(data(JSON.stringify(but((pack) => (pack.title = 'The second')))));
      await until(() => getByRole(root, 'heading', { name: 'The second' }));
      responds[0]!(data(JSON.stringify(but((pack) => (pack.title = 'The first')))));
      await until(() => getByRole(root, 'heading', { name: 'Sit down' }));
      expect(getByRole(root, 'heading', { name: 'The second' })).to.exist;
    });
  });
});

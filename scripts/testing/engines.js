import { findFirefox, findWebKit } from '../find-browser.js';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The engines asked for in `BROWSERS`, such as `firefox`, `chromium,webkit` or `all`. */
export function enginesAsked(browsers = process.env.BROWSERS ?? 'chromium') {
  const asked = browsers === 'all' ? ENGINES : browsers.split(',').map((engine) => engine.trim());
  const unknown = asked.find((engine) => !ENGINES.includes(engine));
  if (unknown !== undefined) throw new Error(`BROWSERS: "${unknown}" is none of ${ENGINES.join(', ')}, all.`);
  return asked;
}

/** Why an engine cannot run here, or undefined when it can. Chromium always can, or ends with an error. */
export function missing(engine) {
  if (engine === 'firefox' && !findFirefox()) return 'Firefox is not installed';
  if (engine === 'webkit' && !findWebKit())
    return 'WebKitGTK (webkit2gtk-driver, xvfb, dbus) is not installed';
  return undefined;
}

import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { faultsOf, walkTimeout } from './faultsOf.ts';
import { deskScreens } from './gallery/desk.ts';
import { drawerScreens } from './gallery/drawer.ts';
import { inspect } from './inspect.ts';
import { everyday, hardest } from './variants.ts';

// `npm run shots` makes every screen in all twelve ways, for eyes
test(
  'every screen of the desk is whole and legible in zh-CN, light, at 16 px',
  { timeout: walkTimeout },
  async () => {
    expect(await faultsOf((look) => deskScreens(openApp, [everyday], look))).toEqual([]);
  },
);

test(
  'every screen of the drawer is whole and legible, at 16 px in zh-CN and at 20 px in zh-TW on dark',
  { timeout: walkTimeout },
  async () => {
    expect(await faultsOf((look) => drawerScreens(openApp, [everyday, hardest], look))).toEqual([]);
  },
);

test('the look over a screen finds text cut off, a missing sentence, a page too wide and a field without a name', async () => {
  const { page } = await openApp({ args: ['--demo'] });
  await page.locator('input').first().waitFor();
  expect(await inspect(page)).toEqual([]);

  await page.evaluate(() => {
    const add = (tag: string, text: string, style: string): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.style.cssText = style;
      document.querySelector('main, body')!.append(element);
    };
    add('p', '这一行字太长放不下', 'width: 40px; overflow: hidden; white-space: nowrap');
    add('p', 'visitors.form.missing', '');
    add('p', '太宽', 'width: 3000px');
    add('input', '', '');
    for (const words of ['停止', '排除']) add('button', words, '');
    for (const twin of [...document.querySelectorAll('button')].slice(-2))
      twin.setAttribute('aria-keyshortcuts', 'Alt+KeyX');
    add('p', '看不清', 'position: fixed; top: 0; left: 0; z-index: 9; color: #ccc; background: #fff');
  });
  const faults = await inspect(page);

  for (const fault of [
    'cut off: 这一行',
    'a key without a sentence: visitors.form.missing',
    'px wide',
    'two buttons for Alt+KeyX',
    'axe label',
    'axe color-contrast',
  ]) {
    expect(faults.join('\n')).toContain(fault);
  }
});

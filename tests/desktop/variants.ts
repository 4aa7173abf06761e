import type { Page } from 'playwright-core';

/** How a screen may be shown: language, look and size of text. */
export type Variant = { locale: 'zh-CN' | 'zh-TW'; look: 'light' | 'dark'; textSize: 16 | 18 | 20 };

const locales = ['zh-CN', 'zh-TW'] as const;
const looks = ['light', 'dark'] as const;
const textSizes = [16, 18, 20] as const;

/** Every way a screen may be shown. */
export const allVariants: readonly Variant[] = locales.flatMap((locale) =>
  looks.flatMap((look) => textSizes.map((textSize) => ({ locale, look, textSize }))),
);

/** Each language, look and size at least once, the largest text with the longer words. */
export const someVariants: readonly Variant[] = [
  { locale: 'zh-CN', look: 'dark', textSize: 20 },
  { locale: 'zh-CN', look: 'light', textSize: 16 },
  { locale: 'zh-TW', look: 'light', textSize: 20 },
  { locale: 'zh-TW', look: 'dark', textSize: 18 },
];

/** How most desks look all day. */
export const everyday: Variant = { locale: 'zh-CN', look: 'light', textSize: 16 };

/** Where it gets tightest: the longer words, the largest text, on dark. */
export const hardest: Variant = { locale: 'zh-TW', look: 'dark', textSize: 20 };

export const variantName = ({ locale, look, textSize }: Variant): string => `${locale}-${look}-${textSize}`;

/** Shows the window in another way; the page is loaded anew, whoever is signed in stays. */
export async function show(page: Page, variant: Variant): Promise<void> {
  await page.evaluate((state) => localStorage.setItem('preferences', JSON.stringify({ state, version: 1 })), {
    ...variant,
    isRailOpen: true,
    lastStaffId: null,
  });
  await page.reload();
  await page.waitForFunction(
    () => document.querySelector('main, [role=main], form, [role=alert], input') !== null,
  );
}

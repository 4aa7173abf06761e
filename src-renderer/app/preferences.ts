import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type ChosenKeys, soundKeys } from './keyMap.ts';

export const locales = ['zh-CN', 'zh-TW'] as const;
export type Locale = (typeof locales)[number];

export const looks = ['auto', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

export const textSizes = [16, 18, 20] as const;
export type TextSize = (typeof textSizes)[number];

type Preferences = {
  locale: Locale;
  look: Look;
  textSize: TextSize;
  isRailOpen: boolean;
  /** Who signed in last on this computer: her name is chosen already. */
  lastStaffId: string | null;
  /** Acts that have another key here than they come with. */
  keys: ChosenKeys;
  /** What is done already of the move to another computer, as ticked on this one. */
  moved: readonly string[];
};

/** How this computer shows things. Losing it harms nobody: nothing of the office is kept here. */
export const usePreferences = create<Preferences>()(
  persist<Preferences>(
    () => ({
      locale: firstLocale(),
      look: 'auto',
      textSize: 16,
      isRailOpen: true,
      lastStaffId: null,
      keys: {},
      moved: [],
    }),
    { name: 'preferences', version: 1, merge: (kept, start) => ({ ...start, ...sound(kept) }) },
  ),
);

export const prefer = usePreferences.setState;

function firstLocale(): Locale {
  return /^zh-(TW|HK|MO|Hant)/i.test(navigator.language) ? 'zh-TW' : 'zh-CN';
}

/** What is kept may come from another version or have been edited: only known values are taken. */
function sound(kept: unknown): Partial<Preferences> {
  const { locale, look, textSize, isRailOpen, lastStaffId, keys, moved } = (kept ?? {}) as Record<
    string,
    unknown
  >;
  return {
    ...(isOneOf(locales, locale) ? { locale } : {}),
    ...(isOneOf(looks, look) ? { look } : {}),
    ...(isOneOf(textSizes, textSize) ? { textSize } : {}),
    ...(typeof isRailOpen === 'boolean' ? { isRailOpen } : {}),
    ...(typeof lastStaffId === 'string' ? { lastStaffId } : {}),
    keys: soundKeys(keys),
    moved: Array.isArray(moved) ? moved.filter((step) => typeof step === 'string') : [],
  };
}

// a function, not a constant: what is kept is read while this file is still being loaded
function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return known.includes(value as T);
}

import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { catalog } from '../catalogs/zh-CN/index.ts';
import { type Locale, usePreferences } from './preferences.ts';

export type Catalog = typeof catalog;
export type Namespace = keyof Catalog;

/** Starts the sentences of the screens in the locale of this computer, and follows when it is changed. */
export async function startSentences(locale: Locale = usePreferences.getState().locale): Promise<void> {
  await sentences.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: await catalogOf[locale]() },
    defaultNS: 'shell',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '',
    initAsync: false,
  });
  dressPage(locale);
  usePreferences.subscribe(({ locale: wanted }, { locale: before }) => {
    if (wanted !== before) void speak(wanted);
  });
}

const sentences = createInstance();

/** The sentences of one language, whatever the screens speak: a paper keeps the language it was printed in. */
export async function sentencesIn(locale: Locale): Promise<i18n> {
  await learn(locale);
  return sentences.cloneInstance({ lng: locale });
}

async function speak(locale: Locale): Promise<void> {
  await learn(locale);
  await sentences.changeLanguage(locale);
  dressPage(locale);
}

async function learn(locale: Locale): Promise<void> {
  if (sentences.hasResourceBundle(locale, 'shell')) return;
  for (const [namespace, words] of Object.entries(await catalogOf[locale]()))
    sentences.addResourceBundle(locale, namespace, words);
}

function dressPage(locale: Locale): void {
  document.documentElement.lang = locale;
  dayjs.locale(locale.toLowerCase());
}

const catalogOf: Record<Locale, () => Promise<Record<Namespace, object>>> = {
  'zh-CN': async () => (await import('../catalogs/zh-CN/index.ts')).catalog,
  'zh-TW': async () => (await import('../catalogs/zh-TW/index.ts')).catalog,
};

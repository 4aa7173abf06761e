import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { locales, looks, prefer, textSizes, usePreferences } from './preferences.ts';

/** How this computer shows things: language, light or dark, size of the text. Each takes effect at once. */
export function LookChoices() {
  const { t } = useTranslation('shell');
  const { locale, look, textSize } = usePreferences();
  return (
    <>
      <Segmented
        aria-label={t('look.language')}
        value={locale}
        options={locales.map((value) => ({ value, label: languages[value] }))}
        onChange={(value) => prefer({ locale: value })}
      />
      <Segmented
        aria-label={t('look.look')}
        value={look}
        options={looks.map((value) => ({ value, label: t(lookKeys[value]) }))}
        onChange={(value) => prefer({ look: value })}
      />
      <Segmented
        aria-label={t('look.size')}
        value={textSize}
        options={textSizes.map((value) => ({ value, label: t(sizeKeys[value]) }))}
        onChange={(value) => prefer({ textSize: value })}
      />
    </>
  );
}

/** Each language by its own name, so that everyone finds hers. */
const languages = { 'zh-CN': '简体', 'zh-TW': '繁體' } as const;
const lookKeys = { auto: 'look.auto', light: 'look.light', dark: 'look.dark' } as const;
const sizeKeys = { 16: 'look.size16', 18: 'look.size18', 20: 'look.size20' } as const;

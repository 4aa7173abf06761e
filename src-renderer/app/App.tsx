import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import { useEffect } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { ledgerCache } from './ledgerQuery.ts';
import { type Locale, usePreferences } from './preferences.ts';
import { ScreenGuard } from './ScreenGuard.tsx';
import { Stage } from './Stage.tsx';
import { useTheme } from './theme.ts';
import './page.css';

/** The whole window: the look and language of this computer around whatever the state of the ledger asks for. */
export function App() {
  const { locale, textSize } = usePreferences();
  const { config, isDark } = useTheme();

  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}px`;
    document.documentElement.dataset['look'] = isDark ? 'dark' : 'light';
  }, [textSize, isDark]);

  return (
    <ConfigProvider
      theme={config}
      locale={antdLocales[locale]}
      csp={csp}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popupContainer}
    >
      <QueryClientProvider client={ledgerCache}>
        <AntApp className="app" message={{ top: 64 }}>
          <ScreenGuard>
            <Stage />
          </ScreenGuard>
        </AntApp>
      </QueryClientProvider>
    </ConfigProvider>
  );
}

const antdLocales: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW };

/** The styles antd writes while it runs carry the nonce of this document; the page's policy refuses any other. */
const csp = { nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '' };

/** Lists and dialogs open inside the desk, so that the lock covers and silences them too. */
const popupContainer = (): HTMLElement => document.querySelector<HTMLElement>('#desk') ?? document.body;

import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';
import { type TextSize, usePreferences } from './preferences.ts';

/** The look of this computer: one accent, greys, three signal colours used only for state, sizes that grow with the text. */
export function useTheme(): { config: ThemeConfig; isDark: boolean } {
  const { look, textSize } = usePreferences();
  const systemIsDark = useSyncExternalStore(followSystem, () => darkSystem.matches);
  const isDark = look === 'auto' ? systemIsDark : look === 'dark';
  return { config: themes[isDark ? 'dark' : 'light'][textSize], isDark };
}

/** System fonts only: nothing is loaded, and every Chinese sign has one. */
export const fontFamily =
  "'Microsoft YaHei UI','Microsoft JhengHei UI','PingFang SC','PingFang TC','Noto Sans CJK SC','Noto Sans CJK TC','Noto Sans SC',sans-serif";

const light = {
  colorPrimary: '#0f766e',
  colorPrimaryHover: '#0b5f59',
  colorPrimaryActive: '#084a45',
  colorPrimaryBg: '#e3f2f0',
  colorPrimaryBgHover: '#d2eae7',
  colorLink: '#0b6a63',
  colorLinkHover: '#084a45',
  colorError: '#b42318',
  colorErrorText: '#b42318',
  colorWarning: '#8f5200',
  colorWarningText: '#8f5200',
  colorWarningBg: '#fff6e3',
  colorWarningBgHover: '#ffeec9',
  colorWarningBorder: '#d9a441',
  colorWarningBorderHover: '#b57c1c',
  colorErrorBg: '#fdf0ee',
  colorErrorBorder: '#e2978e',
  colorSuccessBg: '#eaf6ee',
  colorSuccessBorder: '#85bd98',
  colorSuccess: '#1a6f39',
  colorSuccessText: '#1a6f39',
  colorInfo: '#0f766e',
  colorText: '#18211f',
  colorTextSecondary: '#4c5956',
  colorTextTertiary: '#5c6966',
  colorTextQuaternary: '#67736f',
  colorTextPlaceholder: '#67736f',
  colorTextDisabled: '#67736f',
  colorTextDescription: '#4c5956',
  colorBgBase: '#ffffff',
  colorBgContainer: '#ffffff',
  colorBgLayout: '#f3f5f4',
  colorBgElevated: '#ffffff',
  colorBorder: '#89958f',
  colorBorderSecondary: '#d9dfdc',
  colorSplit: '#d9dfdc',
} as const;

const dark: { readonly [Name in keyof typeof light]: string } = {
  colorPrimary: '#2dd4bf',
  colorPrimaryHover: '#5eead4',
  colorPrimaryActive: '#99f6e4',
  colorPrimaryBg: '#123531',
  colorPrimaryBgHover: '#17443e',
  colorLink: '#5eead4',
  colorLinkHover: '#99f6e4',
  colorError: '#ff8f85',
  colorErrorText: '#ff8f85',
  colorWarning: '#f3b950',
  colorWarningText: '#f3b950',
  colorWarningBg: '#332815',
  colorWarningBgHover: '#40321a',
  colorWarningBorder: '#7d6230',
  colorWarningBorderHover: '#a37f3d',
  colorErrorBg: '#3a1f1d',
  colorErrorBorder: '#8a4a44',
  colorSuccessBg: '#173022',
  colorSuccessBorder: '#3f7a58',
  colorSuccess: '#6fd195',
  colorSuccessText: '#6fd195',
  colorInfo: '#2dd4bf',
  colorText: '#e6ebe9',
  colorTextSecondary: '#b0bab7',
  colorTextTertiary: '#a1aca8',
  colorTextQuaternary: '#98a39f',
  colorTextPlaceholder: '#98a39f',
  colorTextDisabled: '#98a39f',
  colorTextDescription: '#b0bab7',
  colorBgBase: '#151a1a',
  colorBgContainer: '#151a1a',
  colorBgLayout: '#0e1212',
  colorBgElevated: '#1d2423',
  colorBorder: '#6d7a76',
  colorBorderSecondary: '#2d3635',
  colorSplit: '#2d3635',
};

/** Words on the accent: white on deep teal, near-black on the bright one. */
const onAccent = { light: '#ffffff', dark: '#04211e' };

const themes = { light: sizes('light'), dark: sizes('dark') };

function sizes(look: 'light' | 'dark'): Record<TextSize, ThemeConfig> {
  return { 16: config(look, 16), 18: config(look, 18), 20: config(look, 20) };
}

function config(look: 'light' | 'dark', fontSize: TextSize): ThemeConfig {
  const colours = look === 'dark' ? dark : light;
  const controlHeight = fontSize * 2.5;
  return {
    algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'desk' },
    token: {
      ...colours,
      colorTextLightSolid: onAccent[look],
      fontFamily,
      fontSize,
      fontSizeSM: fontSize - 2,
      lineHeight: 1.5,
      controlHeight,
      controlHeightSM: controlHeight,
      controlHeightLG: controlHeight + 8,
      borderRadius: 4,
      borderRadiusSM: 3,
      borderRadiusLG: 6,
      motion: false,
      controlOutlineWidth: 3,
      controlOutline: look === 'dark' ? '#2dd4bf59' : '#0f766e4d',
      lineWidthFocus: 3,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
    },
    components: {
      Button: {
        primaryColor: onAccent[look],
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Form: {
        itemMarginBottom: fontSize,
        verticalLabelPadding: '0 0 4px',
        labelColor: colours.colorTextSecondary,
      },
      Table: { headerBg: colours.colorBgLayout, headerSplitColor: 'transparent', headerBorderRadius: 0 },
      Segmented: {
        itemSelectedBg: colours.colorPrimaryBg,
        itemSelectedColor: colours.colorPrimary,
        itemColor: colours.colorTextSecondary,
      },
      Modal: { titleFontSize: fontSize + 2 },
    },
  };
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

function followSystem(hear: () => void): () => void {
  darkSystem.addEventListener('change', hear);
  return () => darkSystem.removeEventListener('change', hear);
}

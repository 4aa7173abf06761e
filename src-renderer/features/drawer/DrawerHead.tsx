import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths.ts';
import { ViewHead } from '../../app/ViewHead.tsx';

type View = (typeof views)[number]['name'];

/** 钱箱: the drawer itself, 交款单, the register of shifts and differences, the channels' statements, and the month's end. */
export function DrawerHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('drawer');
  return (
    <ViewHead<View>
      title={t('title')}
      label={t('view.label')}
      view={view}
      views={views.map((each) => ({ ...each, words: t(`view.${each.name}`) }))}
    >
      {children}
    </ViewHead>
  );
}

const views = [
  { name: 'drawer', to: paths.drawer, keys: 'Control+Digit1' },
  { name: 'handIns', to: paths.handIns, keys: 'Control+Digit2' },
  { name: 'shifts', to: paths.shiftRegister, keys: 'Control+Digit3' },
  { name: 'channels', to: paths.channels, keys: 'Control+Digit4' },
  { name: 'month', to: paths.months, keys: 'Control+Digit5' },
] as const;

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths.ts';
import { ViewHead } from '../../app/ViewHead.tsx';

type View = (typeof views)[number]['name'];

/** 例行事务: what the office asks of the desk and when, on which days it is open, and in which shifts. */
export function DutiesHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('duties');
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
  { name: 'duties', to: paths.duties, keys: 'Control+Digit1' },
  { name: 'days', to: paths.officeDays, keys: 'Control+Digit2' },
  { name: 'shifts', to: paths.dutyShifts, keys: 'Control+Digit3' },
] as const;

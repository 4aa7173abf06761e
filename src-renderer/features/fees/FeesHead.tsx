import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { ViewHead } from '../../app/ViewHead.tsx';

type View = (typeof views)[number]['name'];

/** The screens of 费用, each with Ctrl and its number; a screen nobody of this post may see is left out. */
export function FeesHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('fees');
  const mayLook = useMay(contract.fees.arrears.roles);
  const mayPrice = useMay(contract.fees.items.roles);
  const mayOpen = useMay(contract.fees.previewOpening.roles);
  const may = (name: View) => (name === 'items' ? mayPrice : name === 'opening' ? mayOpen : mayLook);

  return (
    <ViewHead<View>
      title={t('title')}
      label={t('view.label')}
      view={view}
      views={views
        .filter(({ name }) => may(name))
        .map((each) => ({ ...each, words: t(`view.${each.name}`) }))}
    >
      {children}
    </ViewHead>
  );
}

const views = [
  { name: 'arrears', to: paths.fees, keys: 'Control+Digit1' },
  { name: 'billing', to: paths.billing, keys: 'Control+Digit2' },
  { name: 'meters', to: paths.meters, keys: 'Control+Digit3' },
  { name: 'items', to: paths.feeItems, keys: 'Control+Digit4' },
  { name: 'collection', to: paths.collection, keys: 'Control+Digit5' },
  { name: 'opening', to: paths.opening, keys: 'Control+Digit6' },
] as const;

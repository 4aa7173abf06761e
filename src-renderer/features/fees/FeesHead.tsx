import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import styles from './FeesHead.module.css';

type View = keyof typeof places;

/** The screens of 费用, each with Ctrl and its number; a screen nobody of this post may see is left out. */
export function FeesHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('fees');
  const navigate = useNavigate();
  const mayLook = useMay(contract.fees.arrears.roles);
  const mayPrice = useMay(contract.fees.items.roles);
  const mayOpen = useMay(contract.fees.previewOpening.roles);
  const may = (name: View) => (name === 'items' ? mayPrice : name === 'opening' ? mayOpen : mayLook);
  const show = (wanted: View) => void navigate(places[wanted].to);
  useDeskKey(places.arrears.keys, t('view.arrears'), () => show('arrears'), { enabled: mayLook });
  useDeskKey(places.billing.keys, t('view.billing'), () => show('billing'), { enabled: mayLook });
  useDeskKey(places.meters.keys, t('view.meters'), () => show('meters'), { enabled: mayLook });
  useDeskKey(places.items.keys, t('view.items'), () => show('items'), { enabled: mayPrice });
  useDeskKey(places.collection.keys, t('view.collection'), () => show('collection'), { enabled: mayLook });
  useDeskKey(places.opening.keys, t('view.opening'), () => show('opening'), { enabled: mayOpen });

  return (
    <header className={styles['head']}>
      <h1>{t('title')}</h1>
      <Segmented<View>
        aria-label={t('view.label')}
        value={view}
        onChange={show}
        options={views.filter(may).map((name) => ({
          value: name,
          label: (
            <span className={styles['view']}>
              {t(`view.${name}`)} <KeyHint keys={places[name].keys} />
            </span>
          ),
        }))}
      />
      {children}
    </header>
  );
}

const places = {
  arrears: { to: paths.fees, keys: 'Control+Digit1' },
  billing: { to: paths.billing, keys: 'Control+Digit2' },
  meters: { to: paths.meters, keys: 'Control+Digit3' },
  items: { to: paths.feeItems, keys: 'Control+Digit4' },
  collection: { to: paths.collection, keys: 'Control+Digit5' },
  opening: { to: paths.opening, keys: 'Control+Digit6' },
} as const;
const views = Object.keys(places) as View[];

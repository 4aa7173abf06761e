import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import styles from './TicketsHead.module.css';

type View = 'open' | 'book' | 'technicians';

/** The three lists of repairs, and the key to a new one. */
export function TicketsHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const mayRegister = useMay(contract.tickets.register.roles);
  const show = (wanted: View) => void navigate(pathOf[wanted]);
  useDeskKey('Control+Digit1', t('view.open'), () => show('open'), { enabled: mayRegister });
  useDeskKey('Control+Digit2', t('view.book'), () => show('book'), { enabled: mayRegister });
  useDeskKey('Control+Digit3', t('view.technicians'), () => show('technicians'));
  const views = mayRegister ? (['open', 'book', 'technicians'] as const) : (['technicians'] as const);

  return (
    <header className={styles['head']}>
      <h1>{t('title')}</h1>
      <Segmented<View>
        aria-label={t('view.label')}
        value={view}
        onChange={show}
        options={views.map((name) => ({
          value: name,
          label: (
            <span className={styles['view']}>
              {t(`view.${name}`)} <KeyHint keys={keyOf[name]} />
            </span>
          ),
        }))}
      />
      {children}
      {mayRegister ? (
        <KeyButton
          keys="newTicket"
          label={t('new.title')}
          type="primary"
          onAct={() => void navigate(paths.newTicket(crypto.randomUUID()))}
        >
          {t('new.open')}
        </KeyButton>
      ) : null}
    </header>
  );
}

const pathOf: Readonly<Record<View, string>> = {
  open: paths.tickets,
  book: paths.repairBook,
  technicians: paths.technicians,
};

const keyOf: Readonly<Record<View, string>> = {
  open: 'Control+Digit1',
  book: 'Control+Digit2',
  technicians: 'Control+Digit3',
};

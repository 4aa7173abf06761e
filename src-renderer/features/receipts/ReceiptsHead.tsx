import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import styles from './ReceiptsHead.module.css';

type View = 'receipts' | 'deposits' | 'books' | 'week';

/** 收费: its four lists, and the key to the next payer. */
export function ReceiptsHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const mayTake = useMay(contract.receipts.take.roles);
  const show = (wanted: View) => void navigate(pathOf[wanted]);
  useDeskKey('Control+Digit1', t('view.receipts'), () => show('receipts'));
  useDeskKey('Control+Digit2', t('view.deposits'), () => show('deposits'));
  useDeskKey('Control+Digit3', t('view.books'), () => show('books'));
  useDeskKey('Control+Digit4', t('view.week'), () => show('week'));

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
      {mayTake ? (
        <KeyButton
          keys="takeMoney"
          label={t('take.title')}
          type="primary"
          onAct={() => void navigate(paths.takeMoney(crypto.randomUUID()))}
        >
          {t('take.open')}
        </KeyButton>
      ) : null}
    </header>
  );
}

const views = ['receipts', 'deposits', 'books', 'week'] as const;

const pathOf: Readonly<Record<View, string>> = {
  receipts: paths.receipts,
  deposits: paths.deposits,
  books: paths.books,
  week: paths.weekRegister,
};

const keyOf: Readonly<Record<View, string>> = {
  receipts: 'Control+Digit1',
  deposits: 'Control+Digit2',
  books: 'Control+Digit3',
  week: 'Control+Digit4',
};

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { ViewHead } from '../../app/ViewHead.tsx';

type View = (typeof views)[number]['name'];

/** 收费: its five lists, and the key to the next payer. */
export function ReceiptsHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('receipts');
  const navigate = useNavigate();
  const mayTake = useMay(contract.receipts.take.roles);
  const mayLook = useMay(contract.receipts.ofDay.roles);

  return (
    <ViewHead<View>
      title={t('title')}
      label={t('view.label')}
      view={view}
      views={views
        .filter(({ name }) => mayLook || name === 'books')
        .map((each) => ({ ...each, words: t(`view.${each.name}`) }))}
    >
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
    </ViewHead>
  );
}

const views = [
  { name: 'receipts', to: paths.receipts, keys: 'Control+Digit1' },
  { name: 'deposits', to: paths.deposits, keys: 'Control+Digit2' },
  { name: 'books', to: paths.books, keys: 'Control+Digit3' },
  { name: 'week', to: paths.weekRegister, keys: 'Control+Digit4' },
  { name: 'payouts', to: paths.payouts, keys: 'Control+Digit5' },
] as const;

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { ViewHead } from '../../app/ViewHead.tsx';

type View = (typeof views)[number]['name'];

/** The three lists of repairs, and the key to a new one. */
export function TicketsHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const mayRegister = useMay(contract.tickets.register.roles);

  return (
    <ViewHead<View>
      title={t('title')}
      label={t('view.label')}
      view={view}
      views={views
        .filter(({ name }) => mayRegister || name === 'technicians')
        .map((each) => ({ ...each, words: t(`view.${each.name}`) }))}
    >
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
    </ViewHead>
  );
}

const views = [
  { name: 'open', to: paths.tickets, keys: 'Control+Digit1' },
  { name: 'book', to: paths.repairBook, keys: 'Control+Digit2' },
  { name: 'technicians', to: paths.technicians, keys: 'Control+Digit3' },
] as const;

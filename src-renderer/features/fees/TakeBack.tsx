import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { deciders } from '../../../src-shared/contract/fees/ids.ts';
import { ReasonDialog } from '../../app/form/ReasonDialog.tsx';

/** A 减免 or 冲抵 is taken back: the money is owed again. */
export function TakeBack({ id, what, onClose }: { id: string; what: string; onClose: () => void }) {
  const { t } = useTranslation('fees');
  return (
    <ReasonDialog
      procedure={contract.fees.takeBack}
      title={t('takeBack.title')}
      effect={what}
      verb={t('takeBack.open')}
      approvers={deciders}
      inputOf={({ reason, approval }) => ({ id, reason, approval })}
      onDone={onClose}
      onClose={onClose}
    />
  );
}

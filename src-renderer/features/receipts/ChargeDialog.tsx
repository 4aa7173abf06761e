import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../app/useFocusBack.ts';
import { ChargeDetail } from '../fees/ChargeDetail.tsx';

/** FEE-03: how a charge came to be, over what one is busy with. */
export function ChargeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('receipts');
  useFocusBack();
  return (
    <Modal
      open
      title={t('lines.detail')}
      footer={null}
      onCancel={onClose}
      width="46rem"
      style={{ top: '2rem' }}
    >
      <ChargeDetail id={id} />
    </Modal>
  );
}

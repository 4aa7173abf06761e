import { useTranslation } from 'react-i18next';
import { Slip } from './Slip.tsx';

type Props = { officeName: string; adminName: string; code: string };

/** The recovery code on paper, with where to keep it and what it is for. It is kept nowhere else. */
export function RecoveryCode({ officeName, adminName, code }: Props) {
  const { t } = useTranslation('slips');
  return (
    <Slip sheet="a5">
      <p className="slip-office">{officeName}</p>
      <h1 className="slip-title">{t('recovery.title')}</h1>
      <p className="slip-secret">{code}</p>
      <ol className="slip-rules">
        <li>{t('recovery.what')}</li>
        <li>{t('recovery.where')}</li>
        <li>{t('recovery.who')}</li>
        <li>{t('recovery.once')}</li>
      </ol>
      <footer className="slip-foot">
        <div className="slip-signs">
          <div>
            <span>{t('recovery.admin', { name: adminName })}</span>
            <span />
          </div>
          <div>
            <span>{t('recovery.keeper')}</span>
            <span />
          </div>
        </div>
      </footer>
    </Slip>
  );
}

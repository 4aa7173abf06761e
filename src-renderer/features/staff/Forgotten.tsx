import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../app/KeyButton.tsx';
import { Recover } from './Recover.tsx';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import styles from './ProveSecret.module.css';

/** Who helps when a PIN is forgotten: an admin; and when the admin forgot hers, the printed recovery code. */
export function Forgotten({ back }: { back: (recoveredId?: string) => void }) {
  const { t } = useTranslation('staff');
  const start = useFirstFocus<HTMLButtonElement>();
  const [isRecovering, setRecovering] = useState(false);
  if (isRecovering) return <Recover back={back} />;
  return (
    <>
      <h1 className={styles['title']}>{t('signIn.forgotten')}</h1>
      <p>{t('signIn.askAdmin')}</p>
      <p className={styles['note']}>{t('signIn.adminForgot')}</p>
      <div className={styles['actions']}>
        <KeyButton keys="Escape" ref={start} size="large" type="primary" onAct={() => back()}>
          {t('signIn.back')}
        </KeyButton>
        <Button size="large" onClick={() => setRecovering(true)}>
          {t('signIn.recover')}
        </Button>
      </div>
    </>
  );
}

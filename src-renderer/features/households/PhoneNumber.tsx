import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { PhoneId } from '../../../src-shared/contract/households.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useMay } from '../../app/session.ts';
import styles from './PhoneNumber.module.css';

type Props = { phone: { id: PhoneId; masked: string; label: string | null } };

/** HOU-12: a masked number; the whole one shows as long as the button (or Space, Enter) is held, and it is written down. */
export function PhoneNumber({ phone }: Props) {
  const { t } = useTranslation('households');
  const mayReveal = useMay(contract.households.revealPhone.roles);
  const isHeld = useRef(false);
  const [number, setNumber] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function hold(): Promise<void> {
    if (isHeld.current) return;
    isHeld.current = true;
    setFailure(null);
    const result = await desk.households.revealPhone({ id: phone.id });
    if (!result.ok) return setFailure(result.error);
    if (isHeld.current) setNumber(result.value.number);
  }

  function release(): void {
    isHeld.current = false;
    setNumber(null);
  }

  const letGo = useEffectEvent(release);
  useEffect(() => {
    // the button is let go of in another window
    const leave = () => letGo();
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('blur', leave);
      isHeld.current = false;
    };
  }, []);

  return (
    <span className={styles['phone']}>
      <span className={styles['number']} data-whole={number !== null} aria-live="polite">
        {number ?? phone.masked}
      </span>
      {phone.label ? <span className={styles['label']}>{phone.label}</span> : null}
      {mayReveal ? (
        <Button
          size="small"
          type="link"
          aria-label={t('phone.holdFor', { number: phone.masked })}
          onPointerDown={(event) => {
            if (event.button === 0) void hold();
          }}
          onPointerUp={release}
          onPointerLeave={release}
          onPointerCancel={release}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== ' ' && event.key !== 'Enter') return;
            event.preventDefault();
            if (!event.repeat) void hold();
          }}
          onKeyUp={release}
          onBlur={release}
        >
          {t('phone.hold')}
        </Button>
      ) : null}
      {failure ? <FailureNote failure={failure} /> : null}
    </span>
  );
}

import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { sameRecoveryCode } from '../../../src-shared/rules/recoveryCode.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { usePreferences } from '../../app/preferences.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import sections from '../../app/Sections.module.css';
import styles from './office.module.css';

type Props = {
  code: string;
  officeName: string;
  adminName: string;
  /** The words on the last button. */
  verb?: string;
  busy: boolean;
  onConfirmed: () => void;
  onBack: () => void;
};

/** The recovery code is shown once, put on paper, and typed back from the paper before anything is sent. */
export function RecoveryCodeStep({ code, officeName, adminName, verb, busy, onConfirmed, onBack }: Props) {
  const { t } = useTranslation('office');
  const locale = usePreferences(({ locale }) => locale);
  const start = useFirstFocus<HTMLButtonElement>();
  const [isCovered, setCovered] = useState(false);
  const [form] = Form.useForm<{ typed?: string }>();
  const printing = useCommand(contract.station.printRecoveryCode);
  const [paper, setPaper] = useState<Output<typeof contract.station.printRecoveryCode> | null>(null);

  async function print() {
    const result = await printing.send({ officeName, adminName, code, locale });
    setPaper(result.ok ? result.value : null);
    if (result.ok) form.focusField('typed');
  }

  function confirm({ typed = '' }: { typed?: string }) {
    if (sameRecoveryCode(typed, code)) return onConfirmed();
    form.setFields([{ name: 'typed', errors: [t('recovery.different')] }]);
    form.focusField('typed');
  }

  return (
    <>
      <h1 className={sections['title']}>{t('recovery.title')}</h1>
      <p className={sections['note']}>{t('recovery.why')}</p>
      <output className={styles['code']} aria-label={t('recovery.label')} data-covered={isCovered}>
        {isCovered ? code.replace(/[^-]/g, '•') : code}
      </output>
      <div className={sections['actions']}>
        <KeyButton keys="print" ref={start} onAct={() => void print()} loading={printing.busy}>
          {t('recovery.print')}
        </KeyButton>
        <Button aria-pressed={isCovered} onClick={() => setCovered(!isCovered)}>
          {t(isCovered ? 'recovery.show' : 'recovery.cover')}
        </Button>
      </div>
      <output className={styles['status']}>
        {paper
          ? paper.outcome === 'printed'
            ? t('recovery.printed')
            : t('recovery.saved', { file: paper.file })
          : null}
      </output>
      <FailureNote failure={printing.failure} />
      <DeskForm form={form} onSubmit={confirm}>
        <Form.Item name="typed" label={t('recovery.typeBack')} extra={t('recovery.typeBackHint')}>
          <Input maxLength={64} onPaste={(event) => event.preventDefault()} />
        </Form.Item>
        <div className={sections['actions']}>
          <KeyButton keys="Control+Enter" showOnly type="primary" htmlType="submit" loading={busy}>
            {verb ?? t('recovery.confirm')}
          </KeyButton>
          <KeyButton keys="Escape" onAct={onBack}>
            {t('setUp.back')}
          </KeyButton>
        </div>
      </DeskForm>
    </>
  );
}

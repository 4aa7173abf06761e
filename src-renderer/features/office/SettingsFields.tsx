import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { desk } from '../../app/desk.ts';
import { ClockInput } from '../../app/form/ClockInput.tsx';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import sections from '../../app/Sections.module.css';
import styles from './office.module.css';

/** Name and letterhead of the office, as they stand on every paper. */
export function OfficeFields() {
  const { t } = useTranslation('office');
  return (
    <>
      <Form.Item name="officeName" label={t('field.officeName')} extra={t('field.officeNameHint')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="letterhead" label={t('field.letterhead')} extra={t('field.letterheadHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
      </Form.Item>
    </>
  );
}

/** The counter's sign, the office's time, the end of its business day, and when an idle window locks. */
export function CounterFields() {
  const { t } = useTranslation('office');
  return (
    <>
      <div className={styles['row']}>
        <Form.Item
          name="counterCode"
          label={t('field.counterCode')}
          className={styles['short'] ?? ''}
          normalize={toUpper}
        >
          <Input maxLength={4} />
        </Form.Item>
        <Form.Item name="counterNumber" label={t('field.counterNumber')} className={styles['short'] ?? ''}>
          <InputNumber<string | number> {...wholeNumber} />
        </Form.Item>
      </div>
      <p className={sections['note']}>{t('field.counterHint')}</p>
      <div className={styles['row']}>
        <Form.Item name="cutOff" label={t('field.cutOff')} className={styles['short'] ?? ''}>
          <ClockInput />
        </Form.Item>
        <Form.Item name="idleLockMinutes" label={t('field.idleLock')} className={styles['short'] ?? ''}>
          <InputNumber<string | number> {...wholeNumber} suffix={t('field.minutes')} />
        </Form.Item>
        <Form.Item name="zone" label={t('field.zone')} className={styles['wide'] ?? ''}>
          <Select options={zones.map((value) => ({ value, label: t(zoneKeys[value]) }))} />
        </Form.Item>
      </div>
      <p className={sections['note']}>{t('field.cutOffHint')}</p>
    </>
  );
}

/** Where backups go: another disk is better than this one. */
export function BackupField() {
  const { t } = useTranslation('office');
  const isEmpty = !Form.useWatch<string | undefined>('backupFolder');
  return (
    <FolderField
      name="backupFolder"
      label={t('field.backupFolder')}
      extra={isEmpty ? t('field.backupFolderEmpty') : null}
    />
  );
}

/** Where one copy a day goes besides: a stick, a second disk. */
export function SecondBackupField() {
  const { t } = useTranslation('office');
  return (
    <FolderField
      name="secondBackupFolder"
      label={t('field.secondBackupFolder')}
      extra={t('field.secondBackupFolderHint')}
    />
  );
}

type FolderProps = { name: 'backupFolder' | 'secondBackupFolder'; label: string; extra: string | null };

/** A folder, typed or chosen in the system's own window. */
function FolderField({ name, label, extra }: FolderProps) {
  const { t } = useTranslation('office');
  const form = Form.useFormInstance();

  async function choose() {
    const result = await desk.station.chooseFolder({});
    if (result.ok && result.value.folder !== null) form.setFieldValue(name, result.value.folder);
  }

  return (
    <div className={styles['folder']}>
      <Form.Item name={name} label={label} extra={extra}>
        <Input maxLength={500} allowClear />
      </Form.Item>
      <Button onClick={() => void choose()}>{t('field.chooseFolder')}</Button>
    </div>
  );
}

/** What the fields of the settings say when what was typed has another form. */
export function useSettingsHints(): Record<string, string> {
  const { t } = useTranslation('office');
  return { counterCode: t('field.counterCodeForm'), cutOff: t('field.cutOffForm') };
}

/** The settings a new office starts from. */
export const firstSettings = {
  officeName: '',
  letterhead: '',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  secondBackupFolder: '',
  idleLockMinutes: 3,
};
export type SettingsValues = typeof firstSettings;

/** A Chinese input method types Ａ１ for A1. */
const toUpper = (typed: string): string => typed.normalize('NFKC').toUpperCase();

const zones = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Urumqi',
  'Asia/Singapore',
] as const;
const zoneKeys = {
  'Asia/Shanghai': 'zone.shanghai',
  'Asia/Hong_Kong': 'zone.hongKong',
  'Asia/Macau': 'zone.macau',
  'Asia/Taipei': 'zone.taipei',
  'Asia/Urumqi': 'zone.urumqi',
  'Asia/Singapore': 'zone.singapore',
} as const;

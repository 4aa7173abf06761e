import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { type RowColumn, RowList } from '../../app/RowList.tsx';
import { periodText } from '../../app/periodText.ts';
import type { PreviewRow, RunPreview } from './runWhat.ts';
import styles from './NewRun.module.css';

type RowsProps = {
  preview: RunPreview;
  itemName: (row: PreviewRow) => string;
  onExclude: (row: PreviewRow) => void;
  isOddities: boolean;
  /** It is being reckoned anew: nothing can be left out before that is done. */
  isBusy: boolean;
};

/** The rows of a run that are looked at; the chosen one can be left out. */
export function RunRows({ preview, itemName, onExclude, isOddities, isBusy }: RowsProps) {
  const { t } = useTranslation('billing');
  const [at, setAt] = useState(0);
  const { rows, moreRows } = preview;
  const current = rows[Math.min(at, rows.length - 1)];
  const canExclude = current?.charged === true && !isBusy;
  const columns: RowColumn<PreviewRow>[] = [
    {
      key: 'unit',
      title: t('column.unit'),
      width: '9rem',
      render: ({ unitCode, objectName }) => (
        <>
          <b>{unitCode}</b> {objectName}
        </>
      ),
    },
    { key: 'item', title: t('column.item'), width: '9rem', render: itemName },
    {
      key: 'period',
      title: t('run.period'),
      width: '10rem',
      render: ({ fromOn, toOn }) => periodText(fromOn, toOn),
    },
    {
      key: 'amount',
      title: t('column.amount'),
      width: '9rem',
      isNumber: true,
      render: ({ charged, amountFen, beforeFen }) => (
        <>
          {charged ? fenText(amountFen) : '—'}
          {beforeFen === null ? null : (
            <small className={styles['before']}>{t('column.before', { yuan: fenText(beforeFen) })}</small>
          )}
        </>
      ),
    },
    {
      key: 'told',
      title: t('column.told'),
      render: ({ oddity, charged, calculation }) => (
        <>
          {oddity === null ? null : (
            <strong
              className={styles['odd']}
              data-tone={charged ? 'soon' : oddity === 'already-charged' ? 'calm' : 'late'}
            >
              {t(`oddity.${oddity}`)}{' '}
            </strong>
          )}
          {calculation}
        </>
      ),
    },
  ];
  if (rows.length === 0)
    return (
      <p className={styles['none']}>
        {t(!isOddities ? 'look.noRows' : preview.chargeCount === 0 ? 'look.nothingLeft' : 'look.noOddities')}
      </p>
    );
  return (
    <>
      <div className={styles['rows']}>
        <RowList
          label={t('look.rows')}
          columns={columns}
          rows={rows}
          rowKey={({ itemId, objectId, fromOn }) => itemId + objectId + fromOn}
          selected={Math.min(at, rows.length - 1)}
          onSelect={setAt}
          lines={2}
          takesFocus
        />
      </div>
      {current ? (
        <p className={styles['chosen']} aria-live="polite">
          <b>{current.unitCode}</b> {itemName(current)} {current.calculation}
        </p>
      ) : null}
      <p className={styles['foot']}>
        <span>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}
        </span>
        {moreRows > 0 ? <span>{t('look.more', { n: moreRows })}</span> : null}
        <KeyButton
          keys="Alt+KeyX"
          size="small"
          disabled={!canExclude}
          onAct={() => current && onExclude(current)}
        >
          {t('exclude.open')}
        </KeyButton>
      </p>
    </>
  );
}

type ExcludeProps = {
  row: PreviewRow;
  itemName: string;
  onExclude: (reason: string) => void;
  onClose: () => void;
};

/** A row is left out of this run, and why; the reason stays with the run. */
export function ExcludeDialog({ row, itemName, onExclude, onClose }: ExcludeProps) {
  const { t } = useTranslation('billing');
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <FormDialog<{ reason: string }>
      title={t('exclude.title', { unit: row.unitCode, item: itemName })}
      verb={t('exclude.open')}
      form={form}
      initialValues={{ reason: '' }}
      busy={false}
      failure={null}
      close={onClose}
      onSubmit={({ reason }) => {
        if (reason.trim() !== '') return onExclude(reason.trim());
        return markField(form, 'reason', t('exclude.reasonMissing'));
      }}
    >
      <ReasonField
        inDialog
        label={t('exclude.reason')}
        picks={[t('exclude.pick1'), t('exclude.pick2'), t('exclude.pick3')]}
      />
    </FormDialog>
  );
}

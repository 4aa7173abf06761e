import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BuildingId, UnitId } from '../../../src-shared/contract/households.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { type PickedUnit, UnitField } from '../../app/form/UnitField.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { BuildingSelect } from '../../app/form/BuildingSelect.tsx';
import { periodText } from '../../app/periodText.ts';
import { Reckoning } from './Reckoning.tsx';
import { ExcludeDialog, RunRows } from './RunRows.tsx';
import { RunSums } from './RunSums.tsx';
import type { PreviewRow } from './runWhat.ts';
import type { Excluded, useNewRun } from './useNewRun.ts';
import styles from './NewRun.module.css';

type NewRun = ReturnType<typeof useNewRun>;
type Props = { run: NewRun; under: NonNullable<NewRun['under']> };

/** What a run would charge: sums by item and building, the rows to look at, and those left out. */
export function LookAtRun({ run, under }: Props) {
  const { t } = useTranslation('billing');
  const { preview, what, isRenewed, excluded } = under;
  const [gone, exclude] = useState<PreviewRow | null>(null);
  const itemName = ({ itemId }: PreviewRow) =>
    preview.byItem.find((item) => item.itemId === itemId)?.name ?? '';
  const isBusy = run.isReading || run.isPosting;
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p>
            {preview.chargeCount === 0
              ? periodText(what.fromOn, what.toOn)
              : t('look.period', { period: periodText(what.fromOn, what.toOn), n: preview.households })}
          </p>
          <h1>
            {preview.chargeCount === 0
              ? t('look.nothing')
              : t('look.title', { n: preview.chargeCount, yuan: fenText(preview.totalFen) })}
          </h1>
        </div>
        <KeyButton keys="Escape" disabled={isBusy} onAct={run.restart}>
          {t('look.back')}
        </KeyButton>
        {preview.chargeCount > 0 ? (
          <KeyButton
            keys="Control+Enter"
            type="primary"
            disabled={run.isReading}
            loading={run.isPosting}
            onAct={() => void run.post()}
          >
            {t('look.post', { n: preview.chargeCount })}
          </KeyButton>
        ) : null}
      </header>
      {isRenewed ? <Alert type="info" showIcon title={t('look.renewed')} /> : null}
      {run.isReading ? <Reckoning run={run} /> : null}
      <RunSums preview={preview} />
      <ExcludedRows rows={excluded} onBack={(row) => void run.include(row)} />
      <LookBar run={run} under={under} />
      <RunRows
        key={JSON.stringify(under.look)}
        preview={preview}
        itemName={itemName}
        onExclude={exclude}
        isOddities={under.look.at === 'oddities'}
        isBusy={isBusy}
      />
      {gone ? (
        <ExcludeDialog
          row={gone}
          itemName={itemName(gone)}
          onClose={() => exclude(null)}
          onExclude={(reason) => {
            exclude(null);
            void run.exclude(gone, itemName(gone), reason);
          }}
        />
      ) : null}
    </>
  );
}

type ExcludedProps = { rows: readonly Excluded[]; onBack: (row: Excluded) => void };

function ExcludedRows({ rows, onBack }: ExcludedProps) {
  const { t } = useTranslation('billing');
  if (rows.length === 0) return null;
  return (
    <details className={styles['excluded']}>
      <summary>{t('exclude.list', { n: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.itemId + row.objectId}>
            <span>{t('exclude.of', { unit: row.unitCode, item: row.itemName, reason: row.reason })}</span>
            <Button size="small" type="link" onClick={() => onBack(row)}>
              {t('exclude.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What to look at: what is odd, one building, or one home. */
function LookBar({ run, under }: Props) {
  const { t } = useTranslation('billing');
  const { look, preview } = under;
  const [at, setAt] = useState(look.at);
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const odd = preview.oddities.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles['look']}>
      <Segmented<typeof at>
        aria-label={t('look.at')}
        value={at}
        disabled={run.isReading}
        onChange={(wanted) => {
          setAt(wanted);
          if (wanted === 'oddities') void run.look({ at: 'oddities' });
        }}
        options={[
          { value: 'oddities', label: t('look.oddities', { n: odd }) },
          { value: 'building', label: t('look.building') },
          { value: 'unit', label: t('look.unit') },
        ]}
      />
      {at === 'building' ? (
        <BuildingSelect
          label={t('look.building')}
          className={styles['building'] ?? ''}
          value={look.at === 'building' ? look.buildingId : null}
          onChange={(id) => {
            const buildingId = BuildingId.safeParse(id).data;
            if (buildingId) void run.look({ at: 'building', buildingId });
          }}
        />
      ) : null}
      {at === 'unit' ? (
        <div className={styles['unit']}>
          <UnitField
            none={t('standard.unitNone')}
            value={unit}
            onChange={(picked) => {
              setUnit(picked);
              const unitId = UnitId.safeParse(picked?.unitId).data;
              if (unitId) void run.look({ at: 'unit', unitId });
            }}
          />
        </div>
      ) : null}
      <p>
        {preview.oddities.map(({ oddity, count }) => (
          <span key={oddity}>{t('look.count', { why: t(`oddity.${oddity}`), n: count })}</span>
        ))}
      </p>
    </div>
  );
}

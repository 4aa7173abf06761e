import { Input, type RefSelectProps, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { BuildingId } from '../../../src-shared/contract/households.ts';
import { ageBandNames, type AgeBand } from '../../../src-shared/rules/feeItems.ts';
import { fen, fenText, readFen } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLeftView } from '../../app/leftView.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { ArrearsList } from './ArrearsList.tsx';
import { BuildingSelect } from '../../app/form/BuildingSelect.tsx';
import { FeesHead } from './FeesHead.tsx';
import { NoticeProgress } from './NoticeProgress.tsx';
import { PrintNotices } from './PrintNotices.tsx';
import { RecordDun } from './RecordDun.tsx';
import { allDebtors, type ArrearsFilter, useArrears } from './useArrears.ts';
import { useNoticeBatch } from './useNoticeBatch.ts';
import styles from './ArrearsScreen.module.css';

/** What the list shows while the clerk looks elsewhere. */
type View = { buildingId: string | null; band: AgeBand | null; atLeast: string; at: number };

/** 欠费: who owes how much since when, whom to call, and 催缴通知单 for as many as are picked. */
export function ArrearsScreen() {
  const { t } = useTranslation('fees');
  const navigate = useNavigate();
  const [left, leave] = useLeftView<View>('fees.arrears');
  const view = left ?? emptyView;
  const look = (changed: Partial<View>) => leave({ ...view, at: 0, ...changed });
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'dun' | 'print' | null>(null);
  const building = useRef<RefSelectProps>(null);
  const mayDun = useMay(contract.fees.dun.roles);
  const batch = useNoticeBatch();

  const atLeast = readFen(view.atLeast);
  const filter: ArrearsFilter = {
    buildingId: BuildingId.safeParse(view.buildingId).data ?? null,
    band: view.band,
    atLeastFen: atLeast.ok ? atLeast.value : fen(0),
  };
  const { rows, sums, failure, need } = useArrears(filter);
  const isFiltered = view.buildingId !== null || view.band !== null || view.atLeast !== '';
  const current = rows[view.at];
  useDeskKey('Slash', t('arrears.building'), () => building.current?.focus());

  const toggle = (unitId: string) => {
    const next = new Set(picked);
    if (!next.delete(unitId)) next.add(unitId);
    pick(next);
  };
  const pickAll = async () => {
    const all = await allDebtors(filter);
    pick(new Set(picked.size === all.length ? [] : all.map(({ unitId }) => unitId)));
  };
  const bandFen = (band: AgeBand) => sums?.byBand.find((one) => one.band === band)?.owedFen ?? fen(0);

  return (
    <div className={styles['screen']}>
      <FeesHead view="arrears" />
      <div className={styles['sums']}>
        <p>
          {t('arrears.total')} <strong>{sums ? fenText(sums.owedFen) : '…'}</strong> {t('yuanSign')}
        </p>
        <p>{t('arrears.households', { n: sums?.households ?? 0 })}</p>
        {sums && sums.disputedFen > 0 ? (
          <p className={styles['disputed']}>{t('arrears.disputed', { yuan: fenText(sums.disputedFen) })}</p>
        ) : null}
        {mayDun ? (
          <div className={styles['acts']}>
            <KeyButton keys="Alt+KeyR" disabled={current === undefined} onAct={() => setOpen('dun')}>
              {t('dun.open')}
            </KeyButton>
            <KeyButton
              keys="print"
              type="primary"
              disabled={picked.size === 0 || batch.isRunning}
              label={t('notices.open')}
              onAct={() => setOpen('print')}
            >
              {picked.size === 0 ? t('notices.open') : t('notices.openFor', { n: picked.size })}
            </KeyButton>
          </div>
        ) : null}
      </div>
      <div className={styles['filter']}>
        <BuildingSelect
          ref={building}
          label={t('arrears.building')}
          all={t('arrears.everyBuilding')}
          className={styles['building'] ?? ''}
          value={view.buildingId}
          onChange={(buildingId) => look({ buildingId })}
        />
        <KeyHint keys="Slash" />
        <Segmented<AgeBand | ''>
          aria-label={t('arrears.band')}
          value={view.band ?? ''}
          onChange={(band) => look({ band: band === '' ? null : band })}
          options={[
            { value: '' as const, label: <span className={styles['band']}>{t('arrears.everyAge')}</span> },
            ...ageBandNames.map((band) => ({
              value: band,
              label: (
                <span className={styles['band']}>
                  {t(`band.${band}`)}
                  <small>{fenText(bandFen(band))}</small>
                </span>
              ),
            })),
          ]}
        />
        <Input
          className={styles['least'] ?? ''}
          value={view.atLeast}
          aria-label={t('arrears.atLeast')}
          inputMode="decimal"
          maxLength={14}
          prefix={t('arrears.atLeast')}
          suffix={t('yuanSign')}
          status={view.atLeast !== '' && !atLeast.ok ? 'error' : ''}
          onChange={({ target }) => look({ atLeast: target.value })}
        />
      </div>
      <NoticeProgress batch={batch} />
      <FailureNote failure={failure} />
      {sums && sums.households === 0 ? (
        isFiltered ? (
          <EmptyList words={t('arrears.noneOfFilter')} />
        ) : (
          <EmptyList words={t('arrears.none')} keys="Control+Digit2" deed={t('arrears.noneDeed')} />
        )
      ) : null}
      {sums && sums.households > 0 ? (
        <>
          <ArrearsList
            rows={rows}
            total={sums.households}
            at={view.at}
            onAt={(at) => leave({ ...view, at })}
            picked={picked}
            onPick={toggle}
            onOpen={(unitId) => void navigate(paths.householdFees(unitId))}
            onNeed={need}
          />
          <p className={styles['foot']}>
            <span>
              <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}
            </span>
            <span>
              <KeyHint keys="Space" /> {t('hint.pick')}
            </span>
            <span>
              <KeyHint keys="Enter" /> {t('hint.open')}
            </span>
            <KeyButton keys="Alt+KeyA" size="small" onAct={() => void pickAll()}>
              {picked.size > 0 && picked.size === sums.households
                ? t('arrears.pickNone')
                : t('arrears.pickAll')}
            </KeyButton>
          </p>
        </>
      ) : null}
      {open === 'dun' && current ? (
        <RecordDun unitId={current.unitId} unitCode={current.unitCode} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'print' ? (
        <PrintNotices
          unitIds={[...picked]}
          onClose={() => setOpen(null)}
          onMade={(made) => {
            setOpen(null);
            pick(new Set());
            void batch.print(made);
          }}
        />
      ) : null}
    </div>
  );
}

const emptyView: View = { buildingId: null, band: null, atLeast: '', at: 0 };

import { Button, type RefSelectProps, Segmented } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { BuildingId } from '../../../src-shared/contract/households.ts';
import { type MeterKind, meterKinds } from '../../../src-shared/rules/feeItems.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayPicker } from '../../app/form/DayPicker.tsx';
import { isDay } from '../../app/form/readDay.ts';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useLeftView } from '../../app/leftView.ts';
import { PaperLine } from '../../app/printing/PaperLine.tsx';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { BuildingSelect } from '../../app/form/BuildingSelect.tsx';
import { FeesHead } from '../fees/FeesHead.tsx';
import { AddMeter } from './AddMeter.tsx';
import { ImportMeters } from './ImportMeters.tsx';
import { ImportReadings } from './ImportReadings.tsx';
import type { RouteRow } from './meter.ts';
import { MeterPanel } from './MeterPanel.tsx';
import { ReadingColumn } from './ReadingColumn.tsx';
import { ReplaceMeter } from './ReplaceMeter.tsx';
import styles from './MetersScreen.module.css';

/** What the column is of, while the clerk looks elsewhere. */
type View = { kind: MeterKind; buildingId: string | null; readOn: string };

/** 抄表: the walk of the readers as a column of figures, from the keyboard or from Excel, and on paper for the walk. */
export function MetersScreen() {
  const { t } = useTranslation('meters');
  const { today } = useOfficeTime();
  const [search, setSearch] = useSearchParams();
  const importing = search.get('import');
  const [left, leave] = useLeftView<View>('fees.meters');
  if (today === undefined) return <output>{t('loading')}</output>;
  const view: View = viewOf(search.get('form')) ?? left ?? { kind: 'water', buildingId: null, readOn: today };
  const back = () => setSearch({}, { replace: true });
  if (importing === 'readings') return <ImportReadings kind={view.kind} readOn={view.readOn} onBack={back} />;
  if (importing === 'meters') return <ImportMeters onBack={back} />;
  return (
    <Route
      view={view}
      onView={(shown) => {
        setSearch({}, { replace: true });
        leave(shown);
      }}
      onImport={(what) => {
        leave(view);
        setSearch({ import: what });
      }}
    />
  );
}

/** The column that somebody goes on with: `water/all/2026-11-22`. */
function viewOf(form: string | null): View | null {
  const [name, building = '', readOn = ''] = form?.split('/') ?? [];
  const kind = meterKinds.find((one) => one === name);
  return kind && isDay(readOn) ? { kind, buildingId: building === 'all' ? null : building, readOn } : null;
}

type Props = { view: View; onView: (view: View) => void; onImport: (what: 'readings' | 'meters') => void };

function Route({ view, onView, onImport }: Props) {
  const { t } = useTranslation('meters');
  const { kind, readOn } = view;
  const buildingId = BuildingId.safeParse(view.buildingId).data ?? null;
  const field = useId();
  const building = useRef<RefSelectProps>(null);
  const mayKeep = useMay(contract.fees.addMeter.roles);
  const asked = useLedger(contract.fees.route, { kind, buildingId, readOn });
  const begun = useAskedForm();
  const [open, setOpen] = useState<'add' | null>(begun.form === 'new' ? 'add' : null);
  const [looked, lookAt] = useState<RouteRow | null>(null);
  const rows = asked.data ?? [];
  const [replacedId, replace] = useState(begun.form === 'replace' ? begun.about : null);
  const replaced = rows.find(({ meterId }) => meterId === replacedId);
  const look = (changed: Partial<View>) => {
    lookAt(null);
    onView({ ...view, ...changed });
  };
  useDeskKey('Slash', t('building'), () => building.current?.focus());

  return (
    <div className={styles['screen']}>
      <FeesHead view="meters" />
      <div className={styles['filter']}>
        <Segmented<MeterKind>
          aria-label={t('kindLabel')}
          value={kind}
          onChange={(wanted) => look({ kind: wanted })}
          options={meterKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <BuildingSelect
          ref={building}
          label={t('building')}
          all={t('everyBuilding')}
          className={styles['building'] ?? ''}
          value={buildingId}
          onChange={(id) => look({ buildingId: id })}
        />
        <KeyHint keys="Slash" />
        <label htmlFor={field}>{t('readOn')}</label>
        <div className={styles['day']}>
          <DayPicker id={field} value={readOn} onChange={(day) => look({ readOn: day })} />
        </div>
        {mayKeep ? (
          <div className={styles['acts']}>
            <KeyButton keys="F2" onAct={() => setOpen('add')}>
              {t('add.open')}
            </KeyButton>
            <KeyButton keys="Alt+KeyI" onAct={() => onImport('readings')}>
              {t('import.readings')}
            </KeyButton>
            <KeyButton keys="Alt+KeyB" onAct={() => onImport('meters')}>
              {t('import.meters')}
            </KeyButton>
            <PrintRoute kind={kind} buildingId={buildingId} />
          </div>
        ) : null}
      </div>
      <FailureNote failure={asked.failure} />
      <div className={styles['column']}>
        {asked.isPending ? (
          <output>{t('loading')}</output>
        ) : rows.length === 0 ? (
          mayKeep ? (
            <EmptyList words={t('none')} keys="Alt+KeyB" deed={t('noneDeed')} />
          ) : (
            <EmptyList words={t('none')} />
          )
        ) : rows.length > mostRows ? (
          <EmptyList words={t('tooMany', { n: rows.length })} keys="Slash" deed={t('tooManyDeed')} />
        ) : (
          <ReadingColumn
            key={[kind, buildingId, readOn].join()}
            rows={rows}
            readOn={readOn}
            draft={`fees/meters/${[kind, buildingId ?? 'all', readOn].join('/')}`}
            draftTitle={t('draft', { kind: t(`kind.${kind}`), day: readOn })}
            onReplace={({ meterId }) => replace(meterId)}
            onReadings={lookAt}
          />
        )}
      </div>
      {looked === null ? null : (
        <MeterPanel
          meterId={looked.meterId}
          title={t('panel.title', { unit: looked.unitCode, serial: looked.serial })}
          onReplace={() => replace(looked.meterId)}
          onClose={() => lookAt(null)}
        />
      )}
      {open === 'add' ? <AddMeter kind={kind} unit={null} onClose={() => setOpen(null)} /> : null}
      {replaced ? <ReplaceMeter old={replaced} onClose={() => replace(null)} /> : null}
    </div>
  );
}

/** Sends the walk to the printer, with room to write. */
function PrintRoute({ kind, buildingId }: { kind: MeterKind; buildingId: BuildingId | null }) {
  const { t } = useTranslation('meters');
  const { send, busy, failure, forget } = useCommand(contract.fees.printRoute);
  const [paper, setPaper] = useState<Parameters<typeof PaperLine>[0]['paperId'] | null>(null);
  const { print: toPrinter } = usePrinting();

  async function print(): Promise<void> {
    const result = await send({ kind, buildingId });
    if (!result.ok) return;
    setPaper(result.value.paperId);
    await toPrinter(result.value.paperId);
  }

  return (
    <>
      <KeyButton
        keys={paper === null ? 'print' : 'Alt+KeyY'}
        loading={busy}
        label={t('print')}
        onAct={() => void print()}
      >
        {t('print')}
      </KeyButton>
      {failure ? (
        <div className={styles['whole']}>
          <FailureNote failure={failure} />
          <Button size="small" onClick={forget}>
            {t('panel.close')}
          </Button>
        </div>
      ) : null}
      {paper === null ? null : (
        <div className={styles['whole']}>
          <PaperLine paperId={paper} />
        </div>
      )}
    </>
  );
}

/** As many fields as a screen can take and a walk of one building has. */
const mostRows = 600;

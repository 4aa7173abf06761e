import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { UnitId } from '../../../src-shared/contract/households.ts';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { Panel } from '../../app/Panel.tsx';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { MetersOfHousehold } from '../meters/MetersOfHousehold.tsx';
import { AddCharge } from './AddCharge.tsx';
import { ChargeActs } from './ChargeActs.tsx';
import { ChargeDetail } from './ChargeDetail.tsx';
import { ChargeTable } from './ChargeTable.tsx';
import { Dunnings } from './Dunnings.tsx';
import { NoticeProgress } from './NoticeProgress.tsx';
import { PrepaidAccounts } from './PrepaidAccounts.tsx';
import { PrintNotices } from './PrintNotices.tsx';
import { RecordDun } from './RecordDun.tsx';
import { useNoticeBatch } from './useNoticeBatch.ts';
import styles from './HouseholdFees.module.css';

type Owed = Output<Contract['fees']['owed']>[number];

/** What a household owes and has paid: what is open, a year's statement, 预存, meters and dunnings. */
export function HouseholdFeesScreen() {
  const { t } = useTranslation('fees');
  const navigate = useNavigate();
  const id = UnitId.safeParse(useParams()['unitId']).data;
  const asked = useLedger(contract.fees.owed, { unitIds: id ? [id] : [] }, { enabled: id !== undefined });
  const [owed] = asked.data ?? [];
  if (owed) return <HouseholdFees key={owed.unitId} owed={owed} />;
  if (id !== undefined && asked.failure === null) return <output>{t('loading')}</output>;
  return (
    <div className={styles['missing']}>
      <FailureNote failure={asked.failure ?? { code: 'charge/unit-unknown' }} />
      <Button onClick={() => void navigate(paths.fees)}>{t('household.toArrears')}</Button>
    </div>
  );
}

type Form = 'add' | 'dun' | 'print';

function HouseholdFees({ owed }: { owed: Owed }) {
  const { t } = useTranslation('fees');
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const asked = useAskedForm();
  const [open, setOpen] = useState<Form | null>(forms.find((form) => form === asked.form) ?? null);
  const batch = useNoticeBatch();
  const mayTake = useMay(contract.receipts.take.roles);
  const mayAdd = useMay(contract.fees.addCharge.roles);
  const mayDun = useMay(contract.fees.dun.roles);
  const { unitId, unitCode, people, charges } = owed;
  const chargeId = search.get('charge') ?? (asked.form === 'dispute' ? asked.about : null);
  const year = search.get('year');
  const place = (changed: { charge?: string | null; year?: string | null }) => {
    const next = { charge: chargeId, year, ...changed };
    const kept = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null);
    setSearch(Object.fromEntries(kept), { replace: true });
  };
  const openCharge = (charge: string) => place({ charge });
  const owes = owed.owedFen + owed.lateFeeFen > 0;

  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <div>
          <h1>
            <span className="numbers">{unitCode}</span> {people.join('、') || t('household.nobody')}
          </h1>
          <p className={styles['sum']}>
            {t('household.owes')}{' '}
            <strong className="numbers" data-owes={owes}>
              {fenText(owed.owedFen)}
            </strong>{' '}
            {t('yuanSign')}
            {owed.lateFeeFen > 0 ? (
              <span> {t('household.lateFee', { yuan: fenText(owed.lateFeeFen) })}</span>
            ) : null}
          </p>
        </div>
        <div className={styles['acts']}>
          {mayTake ? (
            <KeyButton
              keys="takeMoney"
              type="primary"
              label={t('household.take')}
              onAct={() => void navigate(paths.takeMoney(crypto.randomUUID(), unitId))}
            >
              {t('household.take')}
            </KeyButton>
          ) : null}
          {mayAdd ? (
            <KeyButton keys="F2" onAct={() => setOpen('add')}>
              {t('add.open')}
            </KeyButton>
          ) : null}
          {mayDun && owed.owedFen > 0 ? (
            <>
              <KeyButton keys="Alt+KeyR" onAct={() => setOpen('dun')}>
                {t('dun.open')}
              </KeyButton>
              <KeyButton keys="print" label={t('notices.open')} onAct={() => setOpen('print')}>
                {t('notices.open')}
              </KeyButton>
            </>
          ) : null}
          <KeyButton keys="Alt+KeyH" onAct={() => void navigate(paths.household(unitId))}>
            {t('household.file')}
          </KeyButton>
        </div>
      </header>
      <div className={styles['lists']}>
        <NoticeProgress batch={batch} />
        <section aria-labelledby="charges">
          <Shown year={year} onYear={(wanted) => place({ year: wanted, charge: null })} />
          {year === null ? (
            charges.length === 0 ? (
              <EmptyList
                words={t('household.nothing')}
                {...(mayAdd ? { keys: 'F2', deed: t('add.open') } : {})}
              />
            ) : (
              <ChargeTable
                label={t('household.open')}
                charges={charges}
                openId={chargeId}
                onOpen={openCharge}
              />
            )
          ) : (
            <Statement unitId={unitId} year={year} openId={chargeId} onOpen={openCharge} />
          )}
        </section>
        <PrepaidAccounts unitId={unitId} payee={people[0] ?? ''} />
        <MetersOfHousehold unitId={unitId} unitCode={unitCode} />
        <Dunnings unitId={unitId} />
      </div>
      {chargeId === null ? null : (
        <Panel
          title={t('charge.title')}
          step={chargeId}
          back={t('charge.close')}
          onBack={() => place({ charge: null })}
        >
          <ChargeDetail id={chargeId} acts={ChargeActs} />
        </Panel>
      )}
      {open === 'add' ? (
        <AddCharge
          unitId={unitId}
          unitCode={unitCode}
          onAdded={(added) => {
            setOpen(null);
            openCharge(added);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'dun' ? (
        <RecordDun unitId={unitId} unitCode={unitCode} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'print' ? (
        <PrintNotices
          unitIds={[unitId]}
          onClose={() => setOpen(null)}
          onMade={(made) => {
            setOpen(null);
            void batch.print(made);
          }}
        />
      ) : null}
    </div>
  );
}

const forms: readonly Form[] = ['add', 'dun'];

/** What is open, or everything of a year; PgUp and PgDn go through the years. */
function Shown({ year, onYear }: { year: string | null; onYear: (year: string | null) => void }) {
  const { t } = useTranslation('fees');
  const { today = '' } = useOfficeTime();
  const thisYear = today.slice(0, 4);
  const turn = (by: number) => onYear(String(Number(year ?? thisYear) + by));
  useDeskKey('Alt+Digit1', t('household.open'), () => onYear(null));
  useDeskKey('Alt+Digit2', t('household.statement'), () => onYear(thisYear), { enabled: thisYear !== '' });
  return (
    <header className={styles['shown']}>
      <h2 id="charges">{t('household.charges')}</h2>
      <Segmented<'open' | 'year'>
        aria-label={t('household.shown')}
        value={year === null ? 'open' : 'year'}
        onChange={(wanted) => onYear(wanted === 'open' ? null : thisYear)}
        options={[
          {
            value: 'open',
            label: (
              <span className={styles['choice']}>
                {t('household.open')} <KeyHint keys="Alt+Digit1" />
              </span>
            ),
          },
          {
            value: 'year',
            label: (
              <span className={styles['choice']}>
                {t('household.statement')} <KeyHint keys="Alt+Digit2" />
              </span>
            ),
          },
        ]}
      />
      {year === null ? null : (
        <>
          <KeyButton keys="PageUp" onAct={() => turn(-1)}>
            {t('household.yearBefore')}
          </KeyButton>
          <strong className="numbers">{t('household.year', { year })}</strong>
          <KeyButton keys="PageDown" onAct={() => turn(1)}>
            {t('household.yearAfter')}
          </KeyButton>
        </>
      )}
    </header>
  );
}

type StatementProps = { unitId: string; year: string; openId: string | null; onOpen: (id: string) => void };

function Statement({ unitId, year, openId, onOpen }: StatementProps) {
  const { t } = useTranslation('fees');
  const asked = useLedger(
    contract.fees.statement,
    { unitId, fromOn: `${year}-01-01`, toOn: `${year}-12-31` },
    { keepPrevious: true },
  );
  if (!asked.data) return <FailureNote failure={asked.failure} />;
  if (asked.data.length === 0) return <EmptyList words={t('household.noneOfYear', { year })} />;
  return (
    <ChargeTable label={t('household.statement')} charges={asked.data} openId={openId} onOpen={onOpen} />
  );
}

import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { areaText } from '../../../src-shared/rules/area.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import type { TypedReport } from './NewTicket.tsx';
import { RepairLines } from './RepairLines.tsx';
import { isOpen } from './ticket.ts';
import styles from './CallerAside.module.css';

type Unit = Output<Contract['households']['unit']>;

/** Beside the call: the household it comes from, what is being mended there already, and the words to end the call with. */
export function CallerAside() {
  const form = Form.useFormInstance<TypedReport>();
  const unitId = Form.useWatch('unitId', form)?.unitId;
  const callerName = Form.useWatch('callerName', form) ?? '';
  const appointment = Form.useWatch('appointment', form) ?? '';
  const unit = useLedger(contract.households.unit, { id: unitId ?? '' }, { enabled: unitId !== undefined });
  const known = unitId === undefined ? undefined : unit.data;
  return (
    <aside className={styles['aside']}>
      {known ? <Household unit={known} /> : <NoHousehold />}
      <FailureNote failure={unitId === undefined ? null : unit.failure} />
      <Script unit={known} callerName={callerName.trim()} isAgreed={appointment.trim() !== ''} />
    </aside>
  );
}

function NoHousehold() {
  const { t } = useTranslation('tickets');
  return (
    <section>
      <h2>{t('card.title')}</h2>
      <p className={styles['quiet']}>{t('card.none')}</p>
    </section>
  );
}

function Household({ unit }: { unit: Unit }) {
  const { t } = useTranslation(['tickets', 'households']);
  const repairs = useLedger(contract.tickets.ofUnit, { unitId: unit.id });
  const open = repairs.data?.filter(isOpen) ?? [];
  const closed = repairs.data?.filter((ticket) => !isOpen(ticket)).slice(0, 3) ?? [];
  const present = unit.residents.filter(({ toOn }) => toOn === null);
  return (
    <section>
      <h2>
        <span className="numbers">{unit.code}</span>
      </h2>
      <p className={styles['quiet']}>
        {[unit.projectName, unit.areaCm2 === null ? '' : t('card.area', { area: areaText(unit.areaCm2) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={styles['people']}>
        {present.slice(0, 6).map(({ residencyId, name, relation, phones }) => (
          <li key={residencyId}>
            <b>{name}</b> <span>{t(`households:relation.${relation}`)}</span>
            <span className="numbers">{phones.map(({ masked }) => masked).join(' ')}</span>
          </li>
        ))}
      </ul>
      <FailureNote failure={repairs.failure} />
      {open.length > 0 ? (
        <>
          <h3 className={styles['open']}>{t('card.open', { n: open.length })}</h3>
          <RepairLines tickets={open} />
        </>
      ) : null}
      {closed.length > 0 ? (
        <>
          <h3>{t('card.closed')}</h3>
          <RepairLines tickets={closed} />
        </>
      ) : null}
      {repairs.data?.length === 0 ? <p className={styles['quiet']}>{t('card.noRepairs')}</p> : null}
    </section>
  );
}

/** TKT-03 when a time is agreed on, TKT-04 when there is nobody to come yet. */
function Script({
  unit,
  callerName,
  isAgreed,
}: {
  unit: Unit | undefined;
  callerName: string;
  isAgreed: boolean;
}) {
  const { t } = useTranslation('tickets');
  const sex = unit?.residents.find(({ name, toOn }) => name === callerName && toOn === null)?.sex ?? null;
  const title = sex === null ? t('script.either') : t(`script.${sex}`);
  const name = `${sex === null ? '' : callerName}${title}`;
  return (
    <section className={styles['script']}>
      <h2>{t(isAgreed ? 'script.closing' : 'script.waiting')}</h2>
      <p>{t(isAgreed ? 'script.closingWords' : 'script.waitingWords', { name })}</p>
    </section>
  );
}

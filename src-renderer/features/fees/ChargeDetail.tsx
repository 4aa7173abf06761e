import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { ChargeSeen } from './charge.ts';
import { periodText } from '../../app/periodText.ts';
import { TakeBack } from './TakeBack.tsx';
import { useStandardText } from './useStandardText.ts';
import styles from './ChargeDetail.module.css';

type Props = {
  id: string;
  /** What can be done about it, between the calculation and the facts. */
  acts?: ComponentType<{ charge: ChargeSeen }>;
};

/** FEE-03: how a charge came to be, in figures that can be read across the counter, and all that happened to it since. */
export function ChargeDetail({ id, acts: Acts }: Props) {
  const { t } = useTranslation('fees');
  const asked = useLedger(contract.fees.charge, { id });
  const charge = asked.data;
  if (!charge)
    return asked.failure ? <FailureNote failure={asked.failure} /> : <output>{t('loading')}</output>;
  return (
    <div className={styles['detail']}>
      <p className={styles['what']}>
        {[charge.itemName, charge.objectName, periodText(charge.fromOn, charge.toOn)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles['calculation']}>{charge.calculation}</p>
      {charge.withdrawnAt === null ? null : <p className={styles['withdrawn']}>{t('charge.withdrawn')}</p>}
      {Acts ? <Acts charge={charge} /> : null}
      <Facts charge={charge} />
      <Readings charge={charge} />
      <Settlements charge={charge} />
      <Disputes charge={charge} />
      <History charge={charge} />
    </div>
  );
}

type PartProps = { charge: ChargeSeen };

function Facts({ charge }: PartProps) {
  const { t } = useTranslation('fees');
  const { fullTime } = useOfficeTime();
  const standardText = useStandardText();
  const { amountFen, settledFen, balanceFen, lateFeeFen, lateFeeText, runNumber } = charge;
  const told: Fact[] = [
    [t('charge.amount'), t('yuan', { yuan: fenText(amountFen) })],
    [t('charge.settled'), settledFen === 0 ? null : t('yuan', { yuan: fenText(settledFen) })],
    [t('charge.balance'), balanceFen === 0 ? t('charge.paid') : t('yuan', { yuan: fenText(balanceFen) })],
    [t('charge.lateFee'), lateFeeFen === 0 ? null : t('yuan', { yuan: fenText(lateFeeFen) })],
    [t('charge.lateFeeHow'), lateFeeFen === 0 ? null : lateFeeText],
    [t('charge.due'), charge.dueOn],
    [t('charge.standard'), charge.standard && standardText(charge.standard)],
    [t('charge.source'), [t(`source.${charge.source}`), runNumber].filter(Boolean).join(' ')],
    [t('charge.booked'), [fullTime(charge.bookedAt), charge.bookedBy].join(' ')],
  ];
  return <FactList facts={told} />;
}

function Readings({ charge: { readings } }: PartProps) {
  const { t } = useTranslation('fees');
  if (readings.length === 0) return null;
  return (
    <section>
      <h3>{t('charge.readings')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('charge.serial')}</th>
            <th scope="col" data-number>
              {t('charge.before')}
            </th>
            <th scope="col" data-number>
              {t('charge.now')}
            </th>
            <th scope="col">{t('charge.readOn')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ serial, fromValue, toValue, readOn }) => (
            <tr key={serial + readOn}>
              <th scope="row">{serial}</th>
              <td data-number>{decimalText(fromValue, 3)}</td>
              <td data-number>{decimalText(toValue, 3)}</td>
              <td>{readOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Money, 减免, 冲抵 and what was paid before this ledger; what was let go can be taken back. */
function Settlements({ charge }: PartProps) {
  const { t } = useTranslation('fees');
  const mayTakeBack = useMay(contract.fees.takeBack.roles);
  const [taken, take] = useState<ChargeSeen['settlements'][number] | null>(null);
  const { settlements } = charge;
  if (settlements.length === 0) return null;
  return (
    <section>
      <h3>{t('charge.settlements')}</h3>
      <ul>
        {settlements.map((settlement) => (
          <li
            key={[
              settlement.kind,
              settlement.adjustmentId ?? settlement.receiptId,
              settlement.at,
              settlement.amountFen,
            ].join()}
          >
            <span>
              {settlement.on} {t(`settlement.${settlement.kind}`)} {settlement.text}
              <small> {settlement.by}</small>
            </span>
            <strong className="numbers">{fenText(settlement.amountFen)}</strong>
            {settlement.canTakeBack && mayTakeBack ? (
              <Button
                size="small"
                type="link"
                aria-label={t('takeBack.of', { what: t(`settlement.${settlement.kind}`), on: settlement.on })}
                onClick={() => take(settlement)}
              >
                {t('takeBack.open')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {taken?.adjustmentId ? (
        <TakeBack
          id={taken.adjustmentId}
          what={t('takeBack.what', {
            what: t(`settlement.${taken.kind}`),
            yuan: fenText(taken.amountFen),
            on: taken.on,
          })}
          onClose={() => take(null)}
        />
      ) : null}
    </section>
  );
}

function Disputes({ charge: { disputes } }: PartProps) {
  const { t } = useTranslation('fees');
  const { fullTime } = useOfficeTime();
  if (disputes.length === 0) return null;
  return (
    <section>
      <h3>{t('charge.disputes')}</h3>
      <ul>
        {disputes.map((dispute) => (
          <li key={dispute.id} className={styles['dispute']}>
            <p>
              <small>
                {fullTime(dispute.openedAt)} {dispute.openedBy}
              </small>
            </p>
            <p>{t('dispute.said', { doubt: dispute.doubt })}</p>
            {dispute.explained === null ? null : (
              <p>{t('dispute.explainedAs', { explained: dispute.explained })}</p>
            )}
            {dispute.settledAt === null ? (
              <p className={styles['open']}>{t('dispute.isOpen')}</p>
            ) : (
              <p>
                {t('dispute.settledAs', { outcome: dispute.outcome ?? '' })}{' '}
                <small>
                  {fullTime(dispute.settledAt)} {dispute.settledBy}
                </small>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ charge: { history } }: PartProps) {
  const { t } = useTranslation('fees');
  return (
    <section>
      <h3>{t('charge.history')}</h3>
      {history.length === 0 ? (
        <p className={styles['none']}>{t('charge.noHistory')}</p>
      ) : (
        <ul>
          {history.map(({ fromOn, toOn, amountFen, calculation }) => (
            <li key={fromOn}>
              <span>
                {periodText(fromOn, toOn)}
                <small className={styles['how']}>{calculation}</small>
              </span>
              <strong className="numbers">{fenText(amountFen)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { PaymentMethod } from '../../../src-shared/rules/paymentMethods.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FactList } from '../../app/FactList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { Panel } from '../../app/Panel.tsx';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { Reckonings } from './Reckonings.tsx';
import styles from './HandInPanel.module.css';

/** One shift: each count, each rejection and agreement, what it took by method, what both signed for. Of one not counted yet no sums (I21). */
export function ShiftPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['drawer', 'receipts']);
  const { fullTime } = useOfficeTime();
  const { data: shift, failure } = useLedger(contract.drawer.shift, { id });
  if (!shift)
    return (
      <Panel title={t('view.shifts')} step="" back={t('panel.close')} onBack={onClose}>
        <FailureNote failure={failure} />
      </Panel>
    );
  const { reason, reasonText, approvedBy, forcedBy, receivedBy, turnInFen, retainedFen, endedAt } = shift;
  return (
    <Panel
      title={t('state.open', { nth: shift.nth, name: shift.cashierName })}
      about={
        <>
          {fullTime(shift.openedAt)}
          {endedAt === null ? '' : ` – ${fullTime(endedAt)}`} · {t(`shifts.state.${shift.state}`)}
        </>
      }
      step=""
      back={t('panel.close')}
      onBack={onClose}
      isOnlyRead
    >
      <FactList
        facts={[
          [t('shifts.fact.float'), `¥${fenText(shift.openingFloatFen)}`],
          [t('shifts.fact.reason'), reason === null ? null : `${t(`reason.${reason}`)}：${reasonText ?? ''}`],
          [t('shifts.fact.approved'), approvedBy],
          [t('shifts.fact.forced'), forcedBy],
          [t('shifts.fact.received'), receivedBy],
          [t('shifts.fact.turnIn'), turnInFen === null ? null : `¥${fenText(turnInFen)}`],
          [t('shifts.fact.retained'), retainedFen === null ? null : `¥${fenText(retainedFen)}`],
          [t('shifts.fact.handIn'), shift.handInNumber],
        ]}
      />
      {/* whoever receives it counts unseen */}
      {shift.reckonings.length === 0 || shift.state === 'sealed' ? null : (
        <Reckonings reckonings={shift.reckonings} />
      )}
      {shift.rejections.map((one) => (
        <p key={one.at}>
          {t('shifts.rejected', {
            time: fullTime(one.at),
            by: one.by,
            yuan: fenText(one.countedFen),
            note: one.note,
          })}
        </p>
      ))}
      {shift.byMethod.length === 0 ? null : (
        <table className={styles['sums']} aria-label={t('handIns.part.methods')}>
          <tbody>
            {shift.byMethod.map(({ method, count, amountFen }) => (
              <tr key={method}>
                <th scope="row">{t(`receipts:method.${method as PaymentMethod}`)}</th>
                <td data-figure>{t('strip.receipts', { n: count })}</td>
                <td data-figure>{fenText(amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shift.digest === null ? null : (
        <p className={styles['digest']}>
          {t('shifts.digest')} <span>{shift.digest}</span>
        </p>
      )}
    </Panel>
  );
}

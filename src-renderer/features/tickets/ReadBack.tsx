import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { readPeriod } from '../../app/form/readMoment.ts';
import type { TypedReport } from './NewTicket.tsx';
import { nothingSaid } from './said.ts';
import { useTicketWords } from './useTicketWords.ts';
import styles from './ReadBack.module.css';

/** CAL-07: what is read back to the caller before it is saved, in one line; what is still missing is named. */
export function ReadBack() {
  const { t } = useTranslation('tickets');
  const { now, zone, period } = useTicketWords();
  const form = Form.useFormInstance<TypedReport>();
  const watched = Form.useWatch((values: Partial<TypedReport>) => values, form) as
    Partial<TypedReport> | undefined;
  const typed = fieldsOf<TypedReport>(watched, { ...nothingSaid, appointment: '' });

  const agreed = now === undefined ? null : readPeriod(typed.appointment, { now, zone });
  const where = [typed.unitId?.code, typed.place.trim()].filter(Boolean).join(' ');
  const missing = [
    typed.callerName.trim() === '' ? t('form.callerName') : null,
    where === '' ? t('form.unit') : null,
    typed.phone.trim() === '' ? t('form.phone') : null,
    typed.demand.trim() === '' ? t('form.demand') : null,
    typed.class === null ? t('form.class') : null,
  ].filter((one) => one !== null);
  const who = [where, typed.callerName.trim(), typed.phone.trim()].filter(Boolean).join(' ');
  const said = [who, typed.demand.trim(), agreed ? period(agreed.from, agreed.to) : t('readBack.noTime')];

  return (
    <output className={styles['back']}>
      <span>
        <b>{t('readBack.title')}</b> {said.filter(Boolean).join('，')}
      </span>
      {missing.length > 0 ? <small>{t('readBack.missing', { what: missing.join('、') })}</small> : null}
    </output>
  );
}

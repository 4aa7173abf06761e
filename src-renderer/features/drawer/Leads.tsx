import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '../../../src-shared/rules/paymentMethods.ts';
import type { Sealed } from './drawerStand.ts';
import styles from './DrawerScreen.module.css';

type Lead = Sealed['leads'][number];

/** 差异侦探: where to look first, in words; never a proof. */
export function Leads({ leads }: { leads: Sealed['leads'] }) {
  const { t } = useTranslation(['drawer', 'receipts']);
  if (leads.length === 0) return null;
  const words = (lead: Lead): string => {
    switch (lead.kind) {
      case 'method-swapped': {
        const { number, method, amount } = lead;
        if (method === 'cash') return t('lead.cashSwapped', { number, amount });
        return t('lead.methodSwapped', {
          number,
          amount,
          method: t(`receipts:method.${method as PaymentMethod}`),
        });
      }
      case 'digits-swapped':
        return lead.number === null || lead.as === null
          ? t('lead.digits')
          : t('lead.digitsSwapped', { number: lead.number, as: lead.as });
      case 'one-note':
        return t('lead.oneNote', { note: lead.note });
      case 'void-unproved':
        return t('lead.voidUnproved', { number: lead.number, amount: lead.amount });
      case 'change-wrong':
        return t('lead.changeWrong', { number: lead.number, amount: lead.amount });
    }
  };
  return (
    <section aria-labelledby="leads">
      <h3 id="leads">{t('lead.title')}</h3>
      <ul className={styles['leads']}>
        {leads.map((lead) => (
          <li key={lead.kind}>{words(lead)}</li>
        ))}
      </ul>
    </section>
  );
}

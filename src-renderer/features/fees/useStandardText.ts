import { useTranslation } from 'react-i18next';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { useRateText } from '../billing/useRateText.ts';
import type { ChargeSeen } from './charge.ts';

type StandardUsed = NonNullable<ChargeSeen['standard']>;

/** The price a charge was calculated by, for whom and since when, in words: 3栋 · 住宅 1.40 元/月，2026-01-01 起. */
export function useStandardText(): (standard: StandardUsed) => string {
  const { t } = useTranslation(['fees', 'billing']);
  const rateText = useRateText();
  const priceText = (standard: StandardUsed): string => {
    const { price, formula, quantityUnit: unit, priceUnit } = standard;
    if (price === null || formula !== null) return rateText(standard);
    const what =
      unit === null ? t(`billing:priceOf.${priceUnit ?? 'whole'}`) : t('billing:priceOf.quantity', { unit });
    return `${decimalText(price, 4, 2)} ${what}`;
  };
  return (standard) => {
    const { scopeName, usage, fromOn, toOn } = standard;
    const place = [scopeName || t('billing:place.all'), usage && t(`billing:usage.${usage}`)];
    return t('charge.standardText', {
      place: place.filter(Boolean).join(' · '),
      price: priceText(standard),
      span:
        toOn === null
          ? t('billing:standard.since', { on: fromOn })
          : t('billing:standard.fromTo', { from: fromOn, to: toOn }),
    });
  };
}

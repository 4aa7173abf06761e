import { useTranslation } from 'react-i18next';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import type { Standard } from './feeItem.ts';

/** A price in words: 1.40 元, three bands, floors, a formula. */
export function useRateText(): (
  rates: Pick<Standard, 'price' | 'tiers' | 'floorBands' | 'formula'>,
) => string {
  const { t } = useTranslation('billing');
  const yuan = (price: number) => t('yuan', { yuan: decimalText(price, 4, 2) });
  return ({ price, tiers, floorBands, formula }) => {
    const told = [
      price === null
        ? ''
        : formula === null
          ? yuan(price)
          : t('rate.ofFormula', { formula, price: yuan(price) }),
      ...(tiers ?? []).map(({ upTo, price: of }, at) => {
        const from = at === 0 ? '0' : decimalText(tiers?.[at - 1]?.upTo ?? 0, 3);
        return upTo === null
          ? t('rate.beyond', { from, price: yuan(of) })
          : t('rate.tier', { from, to: decimalText(upTo, 3), price: yuan(of) });
      }),
      ...(floorBands ?? []).map(({ from, to, price: of }) => t('rate.floors', { from, to, price: yuan(of) })),
      price === null ? (formula ?? '') : '',
    ];
    return told.filter(Boolean).join('；') || t('rate.none');
  };
}

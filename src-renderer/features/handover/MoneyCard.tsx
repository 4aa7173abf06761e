import { useTranslation } from 'react-i18next';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { longestBook } from '../../../src-shared/rules/handovers.ts';
import type { MoneyFacts } from './handing.ts';
import styles from './MoneyCard.module.css';

/** 钱箱、票据、交款、长短款 as they are passed on: read, not ticked; nothing of a drawer that is not counted yet (I21). */
export function MoneyCard({ money }: { money: MoneyFacts }) {
  const { t } = useTranslation(['handover', 'drawer']);
  const { drawer, floatFen, safeFen, books, handIns, variances } = money;
  return (
    <section className={styles['card']} aria-label={t('section.money')}>
      <h2>{t('section.money')}</h2>
      <dl>
        <dt>{t('money.drawer')}</dt>
        <dd>
          {drawer === null
            ? t('money.noDrawer')
            : t('money.drawerOf', {
                name: drawer.cashier,
                state: t(`drawer:shifts.state.${drawer.state}`),
                n: drawer.receipts,
              })}
          {drawer?.bagNumber ? ` · ${t('money.bag', { number: drawer.bagNumber })}` : ''}
        </dd>
        {floatFen === null ? null : (
          <>
            <dt>{t('money.float')}</dt>
            <dd>{t('money.floatOf', { yuan: fenText(floatFen) })}</dd>
          </>
        )}
        <dt>{t('money.safe')}</dt>
        <dd>¥{fenText(safeFen)}</dd>
        <dt>{t('money.books')}</dt>
        <dd>
          {books.length === 0 ? t('money.noBooks') : null}
          {books.map((book) => (
            <span key={book.code}>
              <b>{book.code}</b>{' '}
              {book.usedTo === null ? t('money.unused') : t('money.usedTo', { number: book.usedTo })}
              {' · '}
              {book.blank === 0
                ? t('money.noBlank')
                : book.blank > longestBook
                  ? t('money.blankFrom', { from: book.blankFrom })
                  : t('money.blank', { from: book.blankFrom, to: book.blankTo, n: book.blank })}
              {book.voided === 0 ? '' : ` · ${t('money.voided', { n: book.voided })}`}
            </span>
          ))}
        </dd>
        <dt>{t('money.handIns')}</dt>
        <dd>
          {handIns.length === 0 ? t('money.noHandIns') : null}
          {handIns.map((slip) => (
            <span key={slip.number}>
              <b>{slip.number}</b> ¥{fenText(slip.turnedInFen)} ·{' '}
              {t('money.depositOn', { day: slip.depositOn })} · {t(`drawer:handIns.state.${slip.state}`)}
            </span>
          ))}
        </dd>
        <dt>{t('money.variances')}</dt>
        <dd>
          {variances.length === 0 ? t('money.noVariances') : null}
          {variances.map(({ cashier, amountFen, reason, text }, nth) => (
            <span key={`${nth} ${cashier}`} data-tone={amountFen < 0 ? 'short' : 'over'}>
              {t(amountFen < 0 ? 'money.short' : 'money.over', {
                name: cashier,
                yuan: fenText(fen(Math.abs(amountFen))),
              })}{' '}
              · {[t(`drawer:reason.${reason}`), text].filter(Boolean).join('：')}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { FeesHead } from '../fees/FeesHead.tsx';
import type { FeeItem } from './feeItem.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { RepairPrices } from './RepairPrices.tsx';
import rows from '../../app/RowTable.module.css';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import styles from './ItemsScreen.module.css';

/** FEE-01, FEE-20: what is charged and at what price for whom, and the tariff of repairs. */
export function ItemsScreen() {
  const { t } = useTranslation('billing');
  const [search, setSearch] = useSearchParams();
  const left = useAskedForm();
  const isTariff = search.get('tariff') !== null || left.form === 'repair';
  return (
    <div className={styles['screen']}>
      <FeesHead view="items">
        <KeyButton keys="Alt+KeyW" onAct={() => setSearch(isTariff ? {} : { tariff: '' })}>
          {t(isTariff ? 'items.open' : 'repair.open')}
        </KeyButton>
      </FeesHead>
      {isTariff ? (
        <RepairPrices />
      ) : (
        <Items
          openId={search.get('item')}
          onOpen={(id) => setSearch(id === null ? {} : { item: id }, { replace: true })}
        />
      )}
    </div>
  );
}

type Props = { openId: string | null; onOpen: (id: string | null) => void };

function Items({ openId, onOpen }: Props) {
  const { t } = useTranslation('billing');
  const mayKeep = useMay(contract.fees.addItem.roles);
  const asked = useLedger(contract.fees.items, {});
  const left = useAskedForm();
  const begun = left.form === 'standard' ? left.about : left.form;
  const [form, setForm] = useState<'new' | 'change' | null>(begun === 'new' ? 'new' : null);
  const items = asked.data ?? [];
  const open = items.find(({ id }) => id === (openId ?? begun));
  const { list, row } = useRowKeys(items, idOf, ({ id }) => onOpen(id));
  const isListed = items.length > 0;
  useIdleFocus(list.ref, isListed && openId === null);

  return (
    <>
      <section className={styles['lists']} aria-label={t('items.open')}>
        <header className={styles['bar']}>
          {mayKeep ? (
            <KeyButton keys="F2" type={isListed ? 'default' : 'primary'} onAct={() => setForm('new')}>
              {t('item.add')}
            </KeyButton>
          ) : null}
          <p>
            <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}{' '}
            <KeyHint keys="Enter" /> {t('hint.open')}
          </p>
        </header>
        <FailureNote failure={asked.failure} />
        {!isListed && !asked.isPending ? (
          <EmptyList words={t('items.none')} {...(mayKeep ? { keys: 'F2', deed: t('item.add') } : {})} />
        ) : (
          <div {...list} aria-label={t('items.open')}>
            <table className={`${rows['table']} ${styles['items']}`} aria-label={t('items.open')}>
              <thead>
                <tr>
                  <th scope="col">{t('item.name')}</th>
                  <th scope="col" data-column="method">
                    {t('item.method')}
                  </th>
                  <th scope="col" data-column="frequency">
                    {t('item.frequency')}
                  </th>
                  <th scope="col" data-column="due">
                    {t('item.dueColumn')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={item.id} {...row(item)} data-open={item.id === open?.id}>
                    <th scope="row">
                      <button type="button" tabIndex={-1} aria-expanded={item.id === open?.id}>
                        {item.name}
                      </button>
                      {item.active ? null : <small> {t('item.inactive')}</small>}
                    </th>
                    <td data-column="method">
                      {t(`method.${item.method}`)}
                      {item.object === 'unit' ? null : <small> {t(`object.${item.object}`)}</small>}
                    </td>
                    <td data-column="frequency">{t(`frequency.${item.frequency}`)}</td>
                    <td data-column="due">
                      {t('item.dueOf', { after: t(`dueAfter.${item.dueAfter}`), n: item.dueDays })}
                      {item.lateRateMillionths === null ? null : <small>{t('item.late')}</small>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {open ? (
        <ItemPanel item={open} onChange={() => setForm('change')} onClose={() => onOpen(null)} />
      ) : null}
      {form !== null && (form === 'new' || open) ? (
        <ItemForm
          item={form === 'new' ? null : (open ?? null)}
          onSaved={(saved) => {
            setForm(null);
            onOpen(saved.id);
          }}
          onClose={() => setForm(null)}
        />
      ) : null}
    </>
  );
}

const idOf = ({ id }: FeeItem): string => id;

import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../../src-shared/contract/index.ts';
import { EmptyList } from '../../../app/EmptyList.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { useRowKeys } from '../../../app/useRowKeys.ts';
import sections from '../../../app/Sections.module.css';
import rows from '../../../app/RowTable.module.css';
import styles from './form.module.css';

export type Layout = Output<typeof contract.receipts.layouts>[number];
type Props = { layouts: readonly Layout[]; mayChange: boolean; onOpen: (layout: string) => void };

/** The pre-printed forms (套打) the office has. */
export function LayoutList({ layouts, mayChange, onOpen }: Props) {
  const { t } = useTranslation('books');
  const { list, row } = useRowKeys(layouts, idOf, ({ id }) => mayChange && onOpen(id));
  return (
    <section className={sections['section']}>
      <h2>{t('layouts.title')}</h2>
      <p className={sections['note']}>{t('layouts.what')}</p>
      {layouts.length === 0 ? (
        <EmptyList words={t('layouts.empty')} />
      ) : (
        <div {...list} className={styles['layouts']} aria-label={t('layouts.title')}>
          <table className={rows['table']} aria-label={t('layouts.title')}>
            <tbody>
              {layouts.map((layout) => (
                <tr key={layout.id} {...row(layout)}>
                  <th scope="row">
                    <button type="button" tabIndex={-1}>
                      {layout.name}
                    </button>
                  </th>
                  <td>
                    {t('layouts.size', {
                      width: layout.widthUm / 1000,
                      height: layout.heightUm / 1000,
                      n: layout.fields.length,
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayChange ? (
        <div className={sections['actions']}>
          <KeyButton keys="F2" onAct={() => onOpen('new')}>
            {t('layouts.add')}
          </KeyButton>
        </div>
      ) : null}
    </section>
  );
}

const idOf = ({ id }: Layout): string => id;

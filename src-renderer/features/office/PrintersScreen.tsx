import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { PrinterForm } from './PrinterForm.tsx';
import sections from '../../app/Sections.module.css';
import office from './office.module.css';

/** How each kind of paper is printed at this counter. */
export function PrintersScreen() {
  const { t } = useTranslation('office');
  const setups = useLedger(contract.papers.setups, {});
  const printers = useLedger(contract.station.printers, {});
  return (
    <div className={office['page']}>
      <h1 className={sections['title']}>{t('printers.title')}</h1>
      <p className={sections['note']}>{t(printers.data?.length === 0 ? 'printers.none' : 'printers.what')}</p>
      <FailureNote failure={setups.failure ?? printers.failure} />
      {setups.data && printers.data
        ? setups.data.map((setup, index) => (
            <PrinterForm
              key={setup.kind}
              setup={setup}
              printers={printers.data ?? []}
              startsHere={index === 0}
            />
          ))
        : null}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../../src-shared/contract/index.ts';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { useLedger } from '../../../app/ledgerQuery.ts';
import { useMay } from '../../../app/session.ts';
import { LayoutEditor } from './LayoutEditor.tsx';
import { LayoutList } from './LayoutList.tsx';
import { MoneySettings } from './MoneySettings.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import sections from '../../../app/Sections.module.css';
import styles from './form.module.css';

/** 收据格式: what stands on the office's own receipts, where it stands on forms that are printed already, and a few rules. */
export function ReceiptFormScreen() {
  const { t } = useTranslation('books');
  const [place, setPlace] = useSearchParams();
  const mayChange = useMay(contract.receipts.setTemplate.roles);
  const template = useLedger(contract.receipts.template, {});
  const layouts = useLedger(contract.receipts.layouts, {});
  const settings = useLedger(contract.receipts.settings, {});
  const wanted = place.get('form');
  const edited = layouts.data?.find(({ id }) => id === wanted);

  if (mayChange && (edited !== undefined || wanted === 'new'))
    return <LayoutEditor key={wanted} layout={edited ?? null} onClose={() => setPlace({})} />;
  return (
    <div className={styles['screen']}>
      <h1 className={sections['title']}>{t('form.title')}</h1>
      <p className={sections['note']}>{t('form.what')}</p>
      {mayChange ? null : <p className={sections['note']}>{t('form.readOnly')}</p>}
      <FailureNote failure={template.failure ?? layouts.failure ?? settings.failure} />
      {template.data ? (
        <TemplateForm key={template.data.version} template={template.data} mayChange={mayChange} />
      ) : null}
      {layouts.data ? (
        <LayoutList layouts={layouts.data} mayChange={mayChange} onOpen={(form) => setPlace({ form })} />
      ) : null}
      {settings.data ? <MoneySettings settings={settings.data} mayChange={mayChange} /> : null}
    </div>
  );
}

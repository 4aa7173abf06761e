import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { ledgerCache, useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { leaveWindow } from '../../app/session.ts';
import sections from '../../app/Sections.module.css';

/** On a demo ledger only: throw the demo estate away and start a new one. */
export function DemoSection() {
  const { t } = useTranslation(['office', 'shell']);
  const { modal } = App.useApp();
  const station = useLedger(contract.station.state, {}).data;
  const { send, busy, failure } = useCommand(contract.station.wipeDemo);
  if (station?.demo !== true) return null;

  async function wipe() {
    const result = await send({});
    if (!result.ok) return;
    leaveWindow();
    await ledgerCache.invalidateQueries();
  }

  function ask() {
    modal.confirm({
      title: t('settings.wipeTitle'),
      content: t('settings.wipeWhat'),
      okText: t('settings.wipe'),
      okButtonProps: { danger: true },
      cancelText: t('shell:action.cancel'),
      autoFocusButton: 'cancel',
      onOk: wipe,
    });
  }

  return (
    <section className={sections['section']}>
      <h2>{t('settings.demo')}</h2>
      <p className={sections['note']}>{t('settings.demoWhy')}</p>
      <FailureNote failure={failure} />
      <Button danger loading={busy} onClick={ask}>
        {t('settings.wipe')}
      </Button>
    </section>
  );
}

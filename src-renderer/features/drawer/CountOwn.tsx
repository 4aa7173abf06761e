import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { useCommand } from '../../app/ledgerQuery.ts';
import { CountSheet } from './CountSheet.tsx';
import { asCount, type TypedCount } from './countTyped.ts';
import type { Shift } from './drawerStand.ts';

/**
 * 盘点: the clerk counts her own drawer blind. What is typed stays through a lock or a power cut; handed in it is final, and
 * what was handed in once is counted again to its end: only a first count can be called off.
 */
export function CountOwn({ shift }: { shift: Shift }) {
  const { t } = useTranslation('drawer');
  const [draft, keep] = useDraft<TypedCount>('drawer/count', t('count.title'));
  const submit = useCommand(contract.drawer.submitCount);
  const stop = useCommand(contract.drawer.stopCount);

  async function callOff(): Promise<void> {
    const result = await stop.send({});
    if (result.ok) keep(undefined);
  }

  return (
    <CountSheet
      name="own-count"
      title={t(shift.isCounted ? 'result.recount' : 'count.title')}
      about={t(shift.isCounted ? 'count.againAbout' : 'count.about')}
      verb={t('count.submit')}
      busy={submit.busy}
      failure={submit.failure ?? stop.failure}
      typed={draft}
      onTyped={keep}
      onCount={async (counts) => {
        const result = await submit.send({ counts: asCount(counts) });
        if (result.ok) keep(undefined);
      }}
      {...(shift.isCounted ? {} : { leave: { words: t('count.stop'), keys: 'Alt+KeyX', onAct: callOff } })}
    />
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { desk } from '../desk.ts';
import { Door } from '../Door.tsx';
import { DoorFoot } from '../DoorFoot.tsx';
import { KeyButton } from '../KeyButton.tsx';
import { ledgerCache } from '../ledgerQuery.ts';
import { openRestore } from '../restoring.ts';
import { useTrouble } from '../trouble.ts';
import { AcceptHead } from './AcceptHead.tsx';
import { useFirstFocus } from '../useFirstFocus.ts';
import styles from './start.module.css';

type Station = Output<typeof contract.station.state>;
type Props = {
  failure: { code: string; params?: Record<string, string | number> };
  station: Station | undefined;
};

/** The ledger can not be used: what is the matter, what is safe, what to do. The way that loses most is hardest to take. */
export function LedgerTrouble({ failure, station }: Props) {
  const { t } = useTranslation('start');
  const [page, setPage] = useState<'trouble' | 'accept'>('trouble');
  const start = useFirstFocus<HTMLButtonElement>(page === 'trouble');
  const [busy, setBusy] = useState(false);
  const kind = kindOf(failure.code);
  const words = { ...failure.params };

  async function retry() {
    setBusy(true);
    await desk.station.retry({});
    useTrouble.setState({ failure: null });
    await ledgerCache.invalidateQueries();
    setBusy(false);
  }

  if (page === 'accept') {
    return (
      <TroubleDoor title={t(`trouble.${kind}.title`)}>
        <AcceptHead back={() => setPage('trouble')} onAccepted={retry} />
      </TroubleDoor>
    );
  }
  return (
    <TroubleDoor title={t(`trouble.${kind}.title`)}>
      <div role="alert">
        <h2 className={styles['label']}>{t('label.safe')}</h2>
        <p className={styles['safe']}>{t(`trouble.${kind}.safe`, words)}</p>
        <h2 className={styles['label']}>{t('label.todo')}</h2>
        <p className={styles['todo']}>{t(`trouble.${kind}.todo`, words)}</p>
      </div>
      <div className={styles['actions']}>
        <KeyButton
          keys="Enter"
          showOnly
          ref={start}
          type="primary"
          size="large"
          loading={busy}
          onAct={() => void retry()}
        >
          {t('action.retry')}
        </KeyButton>
        <Button size="large" onClick={() => void desk.station.showFolder({})}>
          {t('action.folder')}
        </Button>
        <Button size="large" onClick={() => void desk.station.quit({})}>
          {t('action.quit')}
        </Button>
      </div>
      <div className={styles['last']}>
        {station?.ledger === 'failed' ? (
          <Button type="link" onClick={openRestore}>
            {t(isSound.has(kind) ? 'action.restoreAnyway' : 'action.restore')}
          </Button>
        ) : null}
        {kind === 'behind' ? (
          <Button type="link" onClick={() => setPage('accept')}>
            {t('accept.start')}
          </Button>
        ) : null}
      </div>
      <dl className={styles['facts']}>
        <dt>{t('label.file')}</dt>
        <dd>{station?.ledgerFile}</dd>
        <dt>{t('label.code')}</dt>
        <dd>{failure.code}</dd>
      </dl>
    </TroubleDoor>
  );
}

function TroubleDoor({ title, children }: { title: string; children: React.ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <Door
      aside={
        <>
          <p className={styles['product']}>{t('product')}</p>
          <h1>{title}</h1>
        </>
      }
      foot={<DoorFoot />}
    >
      {children}
    </Door>
  );
}

const kinds = [
  'missing',
  'foreign',
  'newer',
  'in-use',
  'read-only',
  'disk-full',
  'damaged',
  'altered',
  'behind',
  'unreachable',
  'migration-failed',
  'busy',
  'down',
  'defect',
] as const;
type Kind = (typeof kinds)[number];

/** The ledger itself is in order: a backup is the last way, and what came after it would be missing. */
const isSound: ReadonlySet<Kind> = new Set([
  'newer',
  'in-use',
  'read-only',
  'disk-full',
  'unreachable',
  'busy',
  'down',
]);

const kindOf = (code: string): Kind => kinds.find((kind) => code === `ledger/${kind}`) ?? 'defect';

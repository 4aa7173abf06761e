import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { sizeText } from '../../app/sizeText.ts';
import { backupStateOf } from '../../app/statusTones.ts';
import { useToday } from '../../app/today/useToday.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import { useOffice } from '../../app/useOffice.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import { useSentence } from '../../app/useSentence.ts';
import { BackupList } from './BackupList.tsx';
import { ExportAll } from './ExportAll.tsx';
import { useBackUp } from './useBackUp.ts';
import styles from './BackupsScreen.module.css';

type Status = Output<typeof contract.office.status>;

/** How old the last copies of the ledger are and where they lie, a copy now, and the office's data to take away. */
export function BackupsScreen() {
  const { t } = useTranslation('backups');
  const office = useOffice();
  const settings = useLedger(contract.office.settings, {}).data;
  const mayExport = useMay(contract.office.exportAll.roles);
  return (
    <div className={styles['screen']}>
      <h1>{t('title')}</h1>
      {office && settings ? (
        <>
          <div className={styles['ages']}>
            <FirstCopy office={office} folder={settings.backupFolder} />
            <SecondCopy office={office} folder={settings.secondBackupFolder} />
          </div>
          <Troubles office={office} />
        </>
      ) : null}
      <BackUpNow />
      <BackupList />
      {mayExport ? <ExportAll /> : null}
    </div>
  );
}

type CopyProps = { office: Status; folder: string };

function FirstCopy({ office: { lastBackupAt }, folder }: CopyProps) {
  const { t } = useTranslation('backups');
  return (
    <section className={styles['copy']}>
      <h2>{t('first.title')}</h2>
      <Age at={lastBackupAt} />
      <p className={styles['place']}>{folder || t('first.beside')}</p>
    </section>
  );
}

function SecondCopy({ office, folder }: CopyProps) {
  const { t } = useTranslation('backups');
  return (
    <section className={styles['copy']}>
      <h2>{t('second.title')}</h2>
      {office.hasSecondBackupFolder ? (
        <>
          <Age at={office.lastSecondBackupAt} />
          <p className={styles['place']}>{folder}</p>
        </>
      ) : (
        <p className={styles['place']}>
          {t('second.none')} <Link to={paths.office}>{t('second.choose')}</Link>
        </p>
      )}
    </section>
  );
}

/** The one number that matters here, large, with the instant it stands for. */
function Age({ at }: { at: number | null }) {
  const { t } = useTranslation('backups');
  const now = useOffice()?.now;
  const { fullTime } = useOfficeTime();
  const { howLong } = useOfficeWords();
  if (at === null) return <p className={styles['age']}>{t('never')}</p>;
  return (
    <p className={styles['age']}>
      {now === undefined ? null : t('age', { long: howLong(now - at) })} <span>{fullTime(at)}</span>
    </p>
  );
}

/** What is wrong with the backups and what to do about it. */
function Troubles({ office }: { office: Status }) {
  const { t } = useTranslation('backups');
  const sentence = useSentence();
  const { backupTrouble } = office;
  const made = useLedger(contract.office.backups, {}).data;
  const matters = useToday().data?.matters;
  const { first, second } = backupStateOf(office, made, matters);
  const ages = [
    first.age === null ? t('none') : first.tone === 'bad' ? t('old') : null,
    second?.age === null ? t('secondNone') : second?.tone === 'bad' ? t('secondOld') : null,
  ].filter((sentence) => sentence !== null);
  return (
    <>
      {backupTrouble === null ? null : (
        <Alert
          type="error"
          showIcon
          title={t('trouble', { why: sentence({ code: troubleOf(backupTrouble) }) })}
        />
      )}
      {ages.map((words) => (
        <Alert key={words} type="warning" showIcon title={words} />
      ))}
    </>
  );
}

function BackUpNow() {
  const { t } = useTranslation('backups');
  const start = useFirstFocus<HTMLButtonElement>();
  const { now, toStick, busy, failure, made } = useBackUp();
  return (
    <div>
      <div className={styles['actions']}>
        <KeyButton
          keys="Control+KeyB"
          ref={start}
          type="primary"
          size="large"
          loading={busy}
          onAct={() => void now()}
        >
          {t('now')}
        </KeyButton>
        <KeyButton keys="Alt+KeyU" size="large" disabled={busy} onAct={() => void toStick()}>
          {t('toStick')}
        </KeyButton>
        <Button size="large" onClick={() => void desk.station.showFolder({ of: 'backups' })}>
          {t('showFolder')}
        </Button>
      </div>
      <output className={styles['made']}>
        {made
          ? t(made.isOnStick ? 'madeOnStick' : 'made', { file: made.file, size: sizeText(made.bytes) })
          : null}
      </output>
      <FailureNote failure={failure} />
    </div>
  );
}

const { errors } = contract.office.backUp;
const troubleOf = (code: string): (typeof errors)[number] =>
  errors.find((known) => known === code) ?? 'backup/failed';

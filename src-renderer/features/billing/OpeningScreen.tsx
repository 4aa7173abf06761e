import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand } from '../../app/ledgerQuery.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { useSentence } from '../../app/useSentence.ts';
import { FeesHead } from '../fees/FeesHead.tsx';
import { PickSheet } from '../../app/sheet/PickSheet.tsx';
import { useSheet } from '../../app/sheet/useSheet.ts';
import { useTroubleText } from '../../app/sheet/useTroubleText.ts';
import { csvOf } from '../../app/sheet/csvOf.ts';
import { ReadingFile } from '../../app/sheet/ReadingFile.tsx';
import { saveText } from '../../app/sheet/saveFile.ts';
import { OpeningLines } from './OpeningLines.tsx';
import styles from './NewRun.module.css';

type Preview = Output<Contract['fees']['previewOpening']>;
type Booked = Output<Contract['fees']['importOpening']>;

/** 期初欠费: what households owed and had paid before this ledger, looked at line by line and only then booked. */
export function OpeningScreen() {
  const { t } = useTranslation('billing');
  const mayImport = useMay(contract.fees.importOpening.roles);
  const sentence = useSentence();
  const sheet = useSheet('fees.opening', contract.fees.previewOpening, (file) => file);
  const command = useCommand(contract.fees.importOpening);
  const [booked, setBooked] = useState<Booked | null>(null);
  const [isRenewed, setRenewed] = useState(false);
  const { preview } = sheet;
  if (!mayImport) return <FailureNote failure={{ code: 'auth/role-missing' }} />;

  async function book(of: Preview): Promise<void> {
    const { fileName, digest, plan, rows } = of;
    const result = await command.send({ fileName, digest, plan, rows });
    if (result.ok) return setBooked(result.value);
    if (result.error.code !== 'import/plan-changed') return;
    command.forget();
    await sheet.lookAgain();
    setRenewed(true);
  }

  function again(): void {
    setBooked(null);
    setRenewed(false);
    command.forget();
    sheet.again();
  }

  const failure = command.failure ?? sheet.failure;
  return (
    <div className={styles['screen']}>
      <FeesHead view="opening" />
      {failure?.code === 'report/cancelled' ? (
        <Alert type="info" showIcon title={sentence(failure)} />
      ) : (
        <FailureNote failure={failure} />
      )}
      {preview ? (
        <>
          <Head
            preview={preview}
            booked={booked}
            isBooking={command.busy}
            onBook={() => void book(preview)}
            onAgain={again}
          />
          {isRenewed && booked === null ? <Alert type="info" showIcon title={t('opening.renewed')} /> : null}
          <p className={styles['note']}>
            {preview.totals.same > 0 ? t('opening.same', { n: preview.totals.same }) : null}
            {preview.totals.failed > 0 ? t('opening.failed', { n: preview.totals.failed }) : null}
            {preview.unknownColumns.length > 0
              ? t('opening.unknownColumns', { columns: preview.unknownColumns.join('、') })
              : null}
          </p>
          {booked !== null && preview.totals.failed === 0 ? null : (
            <OpeningLines key={preview.plan} preview={preview} />
          )}
        </>
      ) : sheet.isReading ? (
        <ReadingFile name={sheet.fileName} progress={sheet.progress} onCancel={sheet.cancel} />
      ) : (
        <PickSheet
          drop={t('opening.drop')}
          rules={[t('opening.columns'), t('opening.paid'), t('opening.preview'), t('opening.again')]}
          onFile={(file) => void sheet.take(file)}
        />
      )}
    </div>
  );
}

type HeadProps = {
  preview: Preview;
  booked: Booked | null;
  isBooking: boolean;
  onBook: () => void;
  onAgain: () => void;
};

function Head({ preview, booked, isBooking, onBook, onAgain }: HeadProps) {
  const { t } = useTranslation('billing');
  const navigate = useNavigate();
  const { add, failed } = preview.totals;
  const { owedFen, paidFen } = booked ?? preview.totals;
  const sums = { owed: fenText(owedFen), paid: fenText(paidFen) };
  return (
    <header className={styles['head']}>
      <div>
        <p>{preview.fileName}</p>
        <h1>
          <output>
            {booked !== null
              ? t('opening.booked', { n: booked.added, ...sums })
              : add > 0
                ? t('opening.good', { n: add, ...sums })
                : t('opening.nothing')}
          </output>
        </h1>
      </div>
      <KeyButton keys="F2" disabled={isBooking} onAct={onAgain}>
        {t('opening.another')}
      </KeyButton>
      {failed > 0 ? <SaveFailed preview={preview} /> : null}
      {booked !== null ? (
        <KeyButton keys="Control+Enter" type="primary" onAct={() => void navigate(paths.fees)}>
          {t('opening.toArrears')}
        </KeyButton>
      ) : add > 0 ? (
        <KeyButton keys="Control+Enter" type="primary" loading={isBooking} onAct={onBook}>
          {t('opening.book', { n: add })}
        </KeyButton>
      ) : null}
    </header>
  );
}

/** The lines that can not be booked, as a table for whoever keeps the file. */
function SaveFailed({ preview }: { preview: Preview }) {
  const { t } = useTranslation('billing');
  const troubleText = useTroubleText();

  function save(): void {
    const titles = [
      t('opening.sheet'),
      t('opening.row'),
      t('column.unit'),
      t('column.item'),
      t('run.period'),
      t('column.told'),
    ];
    const rows = preview.lines.flatMap(({ sheet, row, unit, item, period, problem }) =>
      problem === null ? [] : [[sheet, row, unit, item, period, troubleText(problem)]],
    );
    const name = preview.fileName.replace(/\.[^.]*$/, '');
    saveText(csvOf([titles, ...rows]), `${t('opening.failedName', { name })}.csv`, 'text/csv;charset=utf-8');
  }

  return (
    <KeyButton keys="Alt+KeyS" onAct={save}>
      {t('opening.saveFailed')}
    </KeyButton>
  );
}

import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useDutyTitle } from '../../app/today/useDutyTitle.ts';
import { useBackToList } from '../../app/useBackToList.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DutiesHead } from './DutiesHead.tsx';
import { inParts, type Rule } from './duty.ts';
import { DutyForm } from './DutyForm.tsx';
import { useRhythmWords } from './useRhythmWords.ts';
import frame from '../../app/ListsAndPanel.module.css';
import rows from '../../app/RowTable.module.css';
import styles from './lists.module.css';

/** 例行事务 (requirements (d)): every duty by how often it comes round, with its next day; a leader changes and adds. */
export function CalendarScreen() {
  const { t } = useTranslation('duties');
  const [place, setPlace] = useSearchParams();
  const mayKeep = useMay(contract.duties.saveDuty.roles);
  const { data = [], failure } = useLedger(contract.duties.calendar, {});
  const parts = inParts(data);
  const all = parts.flatMap(({ rules }) => rules);
  const { list, row } = useRowKeys(all, idOf, ({ name }) => {
    if (mayKeep) setPlace({ duty: name }, { replace: true });
  });
  const asked = place.get('duty');
  const open = mayKeep ? all.find(({ name }) => name === asked) : undefined;
  const isNew = mayKeep && place.get('form') === 'new';
  const { lists } = useBackToList(all.length > 0 && open === undefined && !isNew);
  const close = () => setPlace({}, { replace: true });

  return (
    <div className={frame['screen']}>
      <DutiesHead view="duties" />
      <div ref={lists} className={frame['lists']}>
        <header className={styles['bar']}>
          {mayKeep ? (
            <>
              <KeyButton keys="F2" onAct={() => setPlace({ form: 'new' }, { replace: true })}>
                {t('add')}
              </KeyButton>
              <p>
                <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('hint.choose')}{' '}
                <KeyHint keys="Enter" /> {t('hint.change')}
              </p>
            </>
          ) : (
            <p>{t('askLeader')}</p>
          )}
        </header>
        <FailureNote failure={failure} />
        <div {...list} className={styles['rows']} aria-label={t('view.duties')}>
          {parts.map(({ part, rules }) => (
            <section key={part} aria-label={t(`part.${part}`)}>
              <h2>
                {t(`part.${part}`)} · {rules.length}
              </h2>
              <Table label={t(`part.${part}`)} rules={rules} row={row} openName={open?.name ?? null} />
            </section>
          ))}
        </div>
      </div>
      {isNew ? <DutyForm key="new" rule={null} onClose={close} /> : null}
      {open && !isNew ? <DutyForm key={open.name} rule={open} onClose={close} /> : null}
    </div>
  );
}

type TableProps = {
  label: string;
  rules: readonly Rule[];
  row: (rule: Rule) => object;
  openName: string | null;
};

function Table({ label, rules, row, openName }: TableProps) {
  const { t } = useTranslation(['duties', 'staff']);
  const titleOf = useDutyTitle();
  const rhythm = useRhythmWords();
  const { shortDay } = useOfficeTime();
  return (
    <table className={`${rows['table']} ${rows['blocks']} ${styles['duties']}`} aria-label={label}>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.name} {...row(rule)} data-open={rule.name === openName}>
            <th scope="row" data-column="title">
              <b>{titleOf(rule)}</b>
              <small>{t(rule.proved ? 'byRecord' : 'byHand')}</small>
            </th>
            <td data-column="when">
              {rhythm(rule)}
              <small>
                {t('until', { time: rule.due })} · {t(`freeDays.${rule.freeDays}`)}
              </small>
            </td>
            <td data-column="who">{rule.roles.map((role) => t(`staff:role.${role}`)).join('、')}</td>
            <td data-column="next">
              {rule.active && rule.nextOn !== null ? t('next', { day: shortDay(rule.nextOn) }) : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const idOf = ({ name }: Rule): string => name;

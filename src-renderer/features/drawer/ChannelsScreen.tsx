import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { type Channel, channels } from '../../../src-shared/rules/drawerShifts.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { useDeskKey } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { monthAfter, monthBefore, monthEnd } from '../../app/usualSpans.ts';
import { ChannelColumn } from './ChannelColumn.tsx';
import { rowsOf, viewOf } from './channelRow.ts';
import { DrawerHead } from './DrawerHead.tsx';
import frame from '../../app/ListsAndPanel.module.css';
import styles from './ChannelColumn.module.css';

/** 对账: what came by a channel, day by day, beside what its statement says, gross. */
export function ChannelsScreen() {
  const { t } = useTranslation(['drawer', 'receipts']);
  const { today } = useOfficeTime();
  const [search, setSearch] = useSearchParams();
  if (today === undefined) return null;
  const thisMonth = today.slice(0, 7);
  const { channel, month } = viewOf(search.get('form'), thisMonth);
  const show = (one: Channel, of: string) => setSearch({ form: `${one}/${of}` }, { replace: true });
  const first = `${month}-01`;
  const yesterday = dayFrom(today, -1);
  const last = monthEnd(first) < yesterday ? monthEnd(first) : yesterday;

  return (
    <div className={frame['screen']}>
      <DrawerHead view="channels" />
      <div className={frame['lists']}>
        <div className={styles['bar']}>
          {channels.map((one, at) => (
            <ChannelKey
              key={one}
              keys={`Alt+Digit${at + 1}`}
              words={t(`receipts:method.${one}`)}
              onShow={() => show(one, month)}
            />
          ))}
          <Segmented<Channel>
            aria-label={t('channel.label')}
            value={channel}
            onChange={(one) => show(one, month)}
            options={channels.map((value, at) => ({
              value,
              label: (
                <>
                  {t(`receipts:method.${value}`)} <KeyHint keys={`Alt+Digit${at + 1}`} />
                </>
              ),
            }))}
          />
          <KeyButton keys="PageUp" onAct={() => show(channel, monthBefore(first).fromOn.slice(0, 7))}>
            {t('channel.monthBefore')}
          </KeyButton>
          <strong>{month}</strong>
          <KeyButton
            keys="PageDown"
            disabled={month >= thisMonth}
            onAct={() => show(channel, monthAfter(first).fromOn.slice(0, 7))}
          >
            {t('channel.monthAfter')}
          </KeyButton>
        </div>
        {last < first ? (
          <EmptyList words={t('channel.noneOver')} keys="PageUp" deed={t('channel.monthBefore')} />
        ) : (
          <Month key={`${channel} ${month}`} channel={channel} first={first} last={last} />
        )}
      </div>
    </div>
  );
}

function ChannelKey({ keys, words, onShow }: { keys: string; words: string; onShow: () => void }) {
  useDeskKey(keys, words, onShow);
  return null;
}

function Month({ channel, first, last }: { channel: Channel; first: string; last: string }) {
  const { data, failure } = useLedger(contract.drawer.channelDays, { fromOn: first, toOn: last });
  if (data === undefined) return <FailureNote failure={failure} />;
  return (
    <ChannelColumn channel={channel} month={first.slice(0, 7)} rows={rowsOf(data, channel, first, last)} />
  );
}

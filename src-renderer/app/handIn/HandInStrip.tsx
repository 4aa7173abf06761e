import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { KeyHint } from '../KeyButton.tsx';
import { useLedger } from '../ledgerQuery.ts';
import { paths } from '../paths.ts';
import { useMay } from '../session.ts';
import { useOfficeTime } from '../useOfficeTime.ts';
import { stripTone, type Strip } from './stripTone.ts';
import styles from './HandInStrip.module.css';

/** 交款倒计时: from the time the office set on, what lies where and how long it is until the cut-off; its key begins 交款. */
export function HandInStrip() {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const { zone } = useOfficeTime();
  const mayLook = useMay(contract.drawer.strip.roles);
  const mayHandIn = useMay(contract.drawer.handInAndReopen.roles);
  const strip = useLedger(contract.drawer.strip, {}, { enabled: mayLook, everyMs: 15_000 }).data;
  const tone = strip && mayLook ? stripTone(strip, zone) : null;
  if (!strip || tone === null) return null;
  return (
    <section className={styles['strip']} data-tone={tone} aria-label={t('strip.label')}>
      <strong {...(tone === 'late' ? { role: 'alert' } : {})}>
        <Countdown strip={strip} />
      </strong>
      <span>
        {t('strip.drawer')} {t('strip.receipts', { n: strip.drawerReceipts })}
      </span>
      <span>
        {t('strip.safe')} ¥{fenText(strip.safeFen)}
      </span>
      <span>
        {t('strip.after', { time: strip.cutOff })} {t('strip.receipts', { n: strip.afterCutOffReceipts })}
      </span>
      {mayHandIn ? (
        <button type="button" className={styles['act']} onClick={() => void navigate(paths.handInFlow)}>
          {t('handIn.title')} <KeyHint keys="handIn" />
        </button>
      ) : null}
    </section>
  );
}

/** 距交款还有 14 分, 已过交款时间, or the days that were not handed in. */
function Countdown({ strip }: { strip: Strip }) {
  const { t } = useTranslation('drawer');
  const { today } = useOfficeTime();
  const before = strip.overdueDays.filter((day) => day !== today);
  if (before.length > 0) return t('strip.overdue', { days: before.map((day) => day.slice(5)).join('、') });
  if (strip.overdueDays.length > 0) return t('strip.late', { time: strip.cutOff });
  const left = strip.secondsLeft ?? 0;
  if (left === 0) return t(strip.handedInToday ? 'strip.handedIn' : 'strip.over', { time: strip.cutOff });
  return t('strip.left', { n: Math.ceil(left / 60) });
}

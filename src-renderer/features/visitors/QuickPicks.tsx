import { KeyButton } from '../../app/KeyButton.tsx';
import styles from './QuickPicks.module.css';

/** The usual answers, each with Alt and its number; the field stays free. */
export function QuickPicks({ picks, onPick }: { picks: readonly string[]; onPick: (pick: string) => void }) {
  return (
    <div className={styles['picks']}>
      {picks.map((pick, at) => (
        <KeyButton
          key={pick}
          keys={`Alt+Digit${at + 1}`}
          label={pick}
          size="small"
          onAct={() => onPick(pick)}
        >
          {pick}
        </KeyButton>
      ))}
    </div>
  );
}

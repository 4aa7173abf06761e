import { KeyButton } from '../KeyButton.tsx';
import styles from './QuickPicks.module.css';

/** The usual answers, each with Alt and its number; the field stays free. */
export function QuickPicks({ picks, onPick, inDialog = false }: Props) {
  return (
    <div className={styles['picks']}>
      {picks.map((pick, at) => (
        <KeyButton
          key={pick}
          keys={`Alt+Digit${at + 1}`}
          label={pick}
          size="small"
          inDialog={inDialog}
          onAct={() => onPick(pick)}
        >
          {pick}
        </KeyButton>
      ))}
    </div>
  );
}

type Props = { picks: readonly string[]; onPick: (pick: string) => void; inDialog?: boolean };

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton } from '../../app/KeyButton.tsx';
import { AddAhead } from './AddAhead.tsx';
import { AddDeposit } from './AddDeposit.tsx';
import { AddOnce } from './AddOnce.tsx';
import { AddPrepaid } from './AddPrepaid.tsx';
import type { AddedLine, Owed, TypedTaking } from './typedTaking.ts';
import styles from './TakingForm.module.css';

type Kind = AddedLine['line']['kind'];

type Props = {
  typed: TypedTaking;
  owed: readonly Owed[];
  edit: (changed: Partial<TypedTaking>) => void;
  onAdded: () => void;
};

/** What a payer may want to pay besides what is owed: months ahead, a fee that comes once, a deposit, money left here. */
export function AddLines({ typed, owed, edit, onAdded }: Props) {
  const { t } = useTranslation('receipts');
  const [begun, begin] = useState<Kind | null>(null);
  const forms = {
    households: owed,
    close: () => begin(null),
    onAdd: (...lines: readonly AddedLine[]) => {
      begin(null);
      // the same once more takes the place of the one before
      const others = typed.added.filter(({ key }) => !lines.some((line) => line.key === key));
      edit({ added: [...others, ...lines] });
      onAdded();
    },
  };
  return (
    <div className={styles['besides']}>
      {keys.map(([kind, key]) => (
        <KeyButton
          key={kind}
          keys={key}
          size="small"
          label={t(`add.${kind}`)}
          disabled={owed.length === 0}
          onAct={() => begin(kind)}
        >
          {t(`add.${kind}`)}
        </KeyButton>
      ))}
      {begun === 'ahead' ? <AddAhead {...forms} /> : null}
      {begun === 'once' ? <AddOnce {...forms} /> : null}
      {begun === 'deposit' ? <AddDeposit {...forms} /> : null}
      {begun === 'prepaid' ? <AddPrepaid {...forms} /> : null}
    </div>
  );
}

const keys = [
  ['ahead', 'Alt+KeyA'],
  ['once', 'Alt+KeyS'],
  ['deposit', 'Alt+KeyD'],
  ['prepaid', 'Alt+KeyC'],
] as const satisfies readonly (readonly [Kind, string])[];

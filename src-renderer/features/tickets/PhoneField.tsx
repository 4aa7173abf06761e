import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Contract, contract, type Output } from '../../../src-shared/contract/index.ts';
import { desk } from '../../app/desk.ts';
import { isComposing } from '../../app/keys.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import styles from './PhoneField.module.css';

/** Someone of the roll whose number it may be. */
export type Caller = Output<Contract['households']['byPhone']>[number];

type Props = {
  id?: string;
  value?: string;
  onChange?: (typed: string) => void;
  /** Taken with Enter or a click; the field holds the number then. */
  onCaller: (caller: Caller) => void;
  /** Enter, and nobody has this number. */
  onNobody: () => void;
  ref?: Ref<InputRef>;
};

/** CAL-07: the number of who calls; from four digits on the people who have it stand beneath, and Enter takes the first. */
export function PhoneField({ id, value = '', onChange, onCaller, onNobody, ref }: Props) {
  const { t } = useTranslation('tickets');
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [selected, setSelected] = useState(0);
  const digits = value.normalize('NFKC').replace(/\D/g, '').slice(0, 15);
  const isAsked = isOpen && digits.length >= 4;
  const asked = useLedger(contract.households.byPhone, { digits }, { enabled: isAsked, keepPrevious: true });
  const found = isAsked ? asked.data : undefined;
  const isAnswered = found !== undefined && !asked.isPlaceholderData;
  const isListed = isAsked && (!isAnswered || found.length > 0);

  function take(caller: Caller | undefined): void {
    setOpen(false);
    if (caller) onCaller(caller);
    else onNobody();
  }

  async function takeFirst(): Promise<void> {
    if (isAnswered) return take(found[selected]);
    const result = await desk.households.byPhone({ digits });
    return take(result.ok ? result.value[0] : undefined);
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.shiftKey || !isListed) return;
    if (event.key === 'Enter') void takeFirst();
    else if (event.key === 'ArrowDown') setSelected((at) => Math.min(at + 1, (found?.length ?? 1) - 1));
    else if (event.key === 'ArrowUp') setSelected((at) => Math.max(at - 1, 0));
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles['field']}>
      <Input
        {...(id === undefined ? {} : { id })}
        {...(ref ? { ref } : {})}
        value={value}
        maxLength={40}
        inputMode="tel"
        placeholder={t('form.phoneHow')}
        role={roles.box}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-activedescendant={isListed && found?.[selected] ? `${listId}${selected}` : undefined}
        onChange={({ target }) => {
          setOpen(true);
          setSelected(0);
          onChange?.(target.value);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <div
        id={listId}
        role={roles.list}
        aria-label={t('form.callers')}
        hidden={!isListed}
        className={styles['sheet']}
      >
        {found?.map((caller, nth) => (
          <button
            type="button"
            tabIndex={-1}
            key={caller.personId + caller.unitId + caller.phone}
            id={`${listId}${nth}`}
            role={roles.item}
            aria-selected={nth === selected}
            className={styles['hit']}
            // the field keeps the focus, and the keys
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(caller)}
          >
            <b>{caller.unitCode}</b>
            <span>{caller.name}</span>
            <small>{caller.phone}</small>
          </button>
        ))}
      </div>
    </div>
  );
}

/** The roles of a box with a list below it; no element of HTML has them and holds more than plain text. */
const roles = { box: 'combobox', list: 'listbox', item: 'option' } as const;

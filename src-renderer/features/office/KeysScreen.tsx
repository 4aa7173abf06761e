import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import {
  type ActId,
  actIds,
  acts,
  type KeyRefusal,
  keysOfAct,
  keysPressed,
  refusalOfKey,
  refusalOfReset,
} from '../../app/keyMap.ts';
import { isComposing, keyText } from '../../app/keys.ts';
import { prefer, usePreferences } from '../../app/preferences.ts';
import { useMay } from '../../app/session.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import styles from './KeysScreen.module.css';

type Word = { text: string; isRefusal: boolean };

/** Which key does what on this computer: choose an act, press its new key. A key that is in use already is not taken. */
export function KeysScreen() {
  const { t } = useTranslation('keys');
  const chosen = usePreferences(({ keys }) => keys);
  const [asking, setAsking] = useState<ActId | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const { current, list, row } = useRowKeys(actIds, (act) => act, ask);
  const { ref: box } = list;
  const isAnyChosen = Object.keys(chosen).length > 0;

  useEffect(() => box.current?.focus(), [box]);

  function ask(act: ActId): void {
    setWord(null);
    setAsking(act);
  }

  function back(): void {
    setAsking(null);
    box.current?.focus();
  }

  function take(act: ActId, keys: string): void {
    const refusal = refusalOfKey(act, keys, chosen);
    if (refusal) return setWord(refused(refusal, keys));
    const { [act]: _before, ...others } = chosen;
    const isOwn = acts[act].keys.length === 1 && acts[act].keys[0] === keys;
    prefer({ keys: isOwn ? others : { ...others, [act]: keys } });
    setWord({ text: t('saved', { act: t(`act.${act}`), keys: keyText(keys) }), isRefusal: false });
    back();
  }

  function reset(act: ActId): void {
    const refusal = refusalOfReset(act, chosen);
    if (refusal) return setWord(refused(refusal, acts[act].keys[0] ?? ''));
    const { [act]: _before, ...others } = chosen;
    prefer({ keys: others });
    setWord({ text: t('isReset', { act: t(`act.${act}`), keys: textOf(acts[act].keys) }), isRefusal: false });
    box.current?.focus();
  }

  function resetAll(): void {
    prefer({ keys: {} });
    setAsking(null);
    setWord({ text: t('allReset'), isRefusal: false });
    box.current?.focus();
  }

  function refused(refusal: KeyRefusal, keys: string): Word {
    const key = keyText(keys);
    const text =
      refusal.why === 'reserved'
        ? t('reserved', { keys: key })
        : t('taken', { keys: key, act: t(`act.${refusal.by}`) });
    return { text, isRefusal: true };
  }

  const textOf = (keys: readonly string[]) => keys.map(keyText).join('、') || t('none');
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <KeyButton
          keys="Alt+KeyO"
          disabled={current === undefined || chosen[current] === undefined}
          onAct={() => current && reset(current)}
        >
          {t('reset')}
        </KeyButton>
        <KeyButton keys="Alt+KeyA" disabled={!isAnyChosen} onAct={resetAll}>
          {t('resetAll')}
        </KeyButton>
      </header>
      <p className={styles['note']}>{t('about')}</p>
      <output className={styles['word']} data-refusal={word?.isRefusal ?? false}>
        {word?.text}
      </output>
      <div {...list} className={styles['list']} aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column.act')}</th>
              <th scope="col">{t('column.keys')}</th>
              <th scope="col">{t('column.own')}</th>
            </tr>
          </thead>
          <tbody>
            {actIds.map((act) => (
              <tr key={act} {...row(act)}>
                <td>
                  <ActName act={act} />
                </td>
                <td>
                  {asking === act ? (
                    <KeyCatcher
                      onKeys={(keys) => take(act, keys)}
                      onBack={back}
                      onLeave={() => setAsking(null)}
                    />
                  ) : (
                    <span className={styles['keys']} data-chosen={chosen[act] !== undefined}>
                      {keysOfAct(act, chosen).map((keys) => (
                        <KeyHint key={keys} keys={keys} />
                      ))}
                      {keysOfAct(act, chosen).length === 0 ? t('none') : null}
                    </span>
                  )}
                </td>
                <td className={styles['own']}>{textOf(acts[act].keys)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['foot']}>
        <span>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('choose')}
        </span>
        <span>
          <KeyHint keys="Enter" /> {t('open')}
        </span>
      </p>
    </div>
  );
}

/** The act in the office's words; greyed where this person's posts do not allow it. */
function ActName({ act }: { act: ActId }) {
  const { t } = useTranslation('keys');
  const may = useMay(acts[act].roles ?? 'anyone');
  return <span data-may={may}>{t(`act.${act}`)}</span>;
}

type CatcherProps = { onKeys: (keys: string) => void; onBack: () => void; onLeave: () => void };

/** Takes the next key for itself, before the desk acts on it. */
function KeyCatcher({ onKeys, onBack, onLeave }: CatcherProps) {
  const { t } = useTranslation('keys');
  const start = useFirstFocus<HTMLButtonElement>();

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    const keys = keysPressed(event.nativeEvent);
    if (keys === 'Escape') onBack();
    else if (keys !== null) onKeys(keys);
  }

  return (
    <Button ref={start} size="small" type="primary" onKeyDown={press} onBlur={onLeave}>
      {t('press')}
    </Button>
  );
}

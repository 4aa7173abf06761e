import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { KeyButton, KeyHint } from '../../app/KeyButton.tsx';
import { isComposing, runAct } from '../../app/keys.ts';
import { usePreferences } from '../../app/preferences.ts';
import { paths } from '../../app/paths.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import { ChapterText } from './ChapterText.tsx';
import { type Chapter, chaptersWith, readManual } from './chapters.ts';
import styles from './ManualScreen.module.css';

/** The manual: chapters on the left, the text on the right, and a box that finds the chapter with a word in it. */
export function ManualScreen() {
  const { t } = useTranslation(['manual', 'keys']);
  const navigate = useNavigate();
  const locale = usePreferences(({ locale }) => locale);
  const [search, setSearch] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const start = useFirstFocus<InputRef>();
  const page = useRef<HTMLElement>(null);
  const { data: chapters = [] } = useQuery({
    queryKey: ['manual', locale],
    queryFn: () => readManual(locale),
  });
  const listed = chaptersWith(chapters, wanted);
  const asked = search.get('chapter');
  const shown = listed.find(({ chapter }) => chapter.name === asked) ?? listed[0];

  const open = (chapter: Chapter | undefined) =>
    chapter && setSearch({ chapter: chapter.name }, { replace: true });
  const back = () => (window.history.length > 1 ? navigate(-1) : navigate(paths.today));

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    const at = listed.findIndex(({ chapter }) => chapter === shown?.chapter);
    const pageHeight = (page.current?.clientHeight ?? 0) * 0.9;
    if (event.key === 'ArrowDown') open(listed[at + 1]?.chapter);
    else if (event.key === 'ArrowUp') open(listed[at - 1]?.chapter);
    else if (event.key === 'PageDown' || event.key === 'Enter') page.current?.scrollBy(0, pageHeight);
    else if (event.key === 'PageUp') page.current?.scrollBy(0, -pageHeight);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles['screen']}>
      <nav className={styles['chapters']} aria-label={t('chapters')}>
        <Input
          ref={start}
          allowClear
          value={wanted}
          maxLength={40}
          aria-label={t('find')}
          placeholder={t('find')}
          onChange={({ target }) => setWanted(target.value)}
          onKeyDown={press}
        />
        <ul>
          {listed.map(({ chapter, around }) => (
            <li key={chapter.name}>
              <button
                type="button"
                aria-current={chapter === shown?.chapter ? 'page' : undefined}
                onClick={() => open(chapter)}
              >
                {chapter.title}
                {around === '' ? null : <small>{around}</small>}
              </button>
            </li>
          ))}
        </ul>
        {chapters.length > 0 && listed.length === 0 ? <p>{t('none')}</p> : null}
        <p className={styles['hints']}>
          <span>
            <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('choose')}
          </span>
          <span>
            <KeyHint keys="PageUp" /> <KeyHint keys="PageDown" /> {t('scroll')}
          </span>
        </p>
      </nav>
      <article
        key={shown?.chapter.name}
        ref={page}
        className={styles['page']}
        aria-label={shown?.chapter.title}
        tabIndex={-1}
      >
        <div className={styles['acts']}>
          <KeyButton keys="keySheet" showOnly onAct={() => runAct('keySheet')}>
            {t('keys:act.keySheet')}
          </KeyButton>
          <KeyButton keys="Escape" label={t('back')} onAct={() => void back()}>
            {t('back')}
          </KeyButton>
        </div>
        {shown ? <ChapterText text={shown.chapter.text} /> : null}
      </article>
    </div>
  );
}

import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isComposing } from '../../app/keys.ts';
import { paths } from '../../app/paths.ts';
import { useFirstFocus } from '../../app/useFirstFocus.ts';
import styles from './SettingsLinks.module.css';

/** The screens behind the settings, each with what it is for. ↑ ↓ go from one to the next, Enter opens it. */
export function SettingsLinks() {
  const { t } = useTranslation('office');
  const list = useRef<HTMLUListElement>(null);
  const first = useFirstFocus<HTMLAnchorElement>();

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined || isComposing(event.nativeEvent)) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
    event.preventDefault();
  }

  return (
    <nav aria-label={t('links.label')}>
      <ul ref={list} className={styles['links']}>
        {links.map(({ to, name, what }, index) => (
          <li key={to}>
            <Link
              to={to}
              onKeyDown={move}
              className={styles['link'] ?? ''}
              {...(index === 0 ? { ref: first } : {})}
            >
              <strong>{t(name)}</strong>
              <span>{t(what)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const links = [
  { to: paths.backups, name: 'links.backups', what: 'links.backupsWhat' },
  { to: paths.restore, name: 'links.restore', what: 'links.restoreWhat' },
  { to: paths.move, name: 'links.move', what: 'links.moveWhat' },
  { to: paths.printers, name: 'links.printers', what: 'links.printersWhat' },
  { to: paths.receiptForm, name: 'links.receiptForm', what: 'links.receiptFormWhat' },
  { to: paths.drawerSettings, name: 'links.drawer', what: 'links.drawerWhat' },
  { to: paths.duties, name: 'links.duties', what: 'links.dutiesWhat' },
  { to: paths.officeDays, name: 'links.officeDays', what: 'links.officeDaysWhat' },
  { to: paths.dutyShifts, name: 'links.dutyShifts', what: 'links.dutyShiftsWhat' },
  { to: paths.keys, name: 'links.keys', what: 'links.keysWhat' },
] as const;

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { DeskHeader } from './DeskHeader.tsx';
import { useDrafts } from './drafts.ts';
import { HandInStrip } from './handIn/HandInStrip.tsx';
import { HelpKey } from './HelpKey.tsx';
import { useDeskKey } from './keys.ts';
import { KeySheet } from './KeySheet.tsx';
import { Rail } from './Rail.tsx';
import { ShellKeys } from './ShellKeys.tsx';
import { ScannedSlips } from './ScannedSlips.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useAskedForm } from './tasks/askedForm.ts';
import { FoundDrafts } from './tasks/FoundDrafts.tsx';
import { TaskBar } from './tasks/TaskBar.tsx';
import { UndoNote } from './undo.tsx';
import styles from './Frame.module.css';

/** Rail, head, page and status bar: what stays while the screens change. */
export function Frame() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const generation = useDrafts(({ generation }) => generation);
  const { form } = useAskedForm();
  const isDeep = pathname.split('/').length > 2;

  useDeskKey(
    'Escape',
    t('keys.back'),
    () => {
      if (!leaveField() && isDeep) void navigate(-1);
    },
    { yields: true },
  );

  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#page" onClick={toPage}>
        {t('skipToPage')}
      </a>
      <Rail />
      <DeskHeader />
      <div className={styles['tasks']}>
        <HandInStrip />
        <TaskBar />
        <FoundDrafts />
      </div>
      <main id="page" tabIndex={-1} className={styles['page']}>
        <Suspense>
          <Outlet key={`${generation} ${form ?? ''}`} />
        </Suspense>
      </main>
      <StatusBar />
      <UndoNote />
      <ScannedSlips />
      <KeySheet />
      <ShellKeys />
      <HelpKey />
    </div>
  );
}

/** The first Esc leaves the field that is being typed in, so that the second can not throw typing away unseen. */
function leaveField(): boolean {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches('input,textarea')) return false;
  activeElement.blur();
  return true;
}

function toPage(event: React.MouseEvent): void {
  event.preventDefault(); // the address after # belongs to the routes
  document.querySelector<HTMLElement>('#page')?.focus();
}

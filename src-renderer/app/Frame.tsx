import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { contract } from '../../src-shared/contract/index.ts';
import { DeskHeader } from './DeskHeader.tsx';
import { useDeskKey } from './keys.ts';
import { KeySheet } from './KeySheet.tsx';
import { Rail } from './Rail.tsx';
import { paths } from './paths.ts';
import { useMay } from './session.ts';
import { StatusBar } from './StatusBar.tsx';
import styles from './Frame.module.css';

/** Rail, head, page and status bar: what stays while the screens change. */
export function Frame() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isDeep = pathname.split('/').length > 2;

  const mayRegister = useMay(contract.visitors.register.roles);

  useDeskKey('F7', t('keys.newVisitor'), () => void navigate(paths.newVisitor), {
    yields: true,
    enabled: mayRegister,
  });
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
      <main id="page" tabIndex={-1} className={styles['page']}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <StatusBar />
      <KeySheet />
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

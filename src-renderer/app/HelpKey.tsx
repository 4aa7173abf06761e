import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { chapterFor } from './manualChapters.ts';
import { useDeskKey } from './keys.ts';
import { paths } from './paths.ts';

/** F1 opens the manual at the chapter of the screen one is at; F1 again goes back to it. */
export function HelpKey() {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const { pathname } = useLocation();

  useDeskKey(
    'help',
    t('act.help'),
    () => {
      if (pathname === paths.manual) void navigate(-1);
      else void navigate(`${paths.manual}?chapter=${chapterFor(pathname)}`);
    },
    { yields: true },
  );
  return null;
}

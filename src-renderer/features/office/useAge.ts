import { useTranslation } from 'react-i18next';
import { useOffice } from '../../app/useOffice.ts';

/** How long ago something was, as one says it: 刚刚, 12 分钟前, 3 天前. Empty until the office's clock is known. */
export function useAge(): (at: number) => string {
  const { t } = useTranslation('backups');
  const now = useOffice()?.now;
  return (at) => {
    if (now === undefined) return '';
    const minutes = Math.max(0, Math.floor((now - at) / 60_000));
    if (minutes < 1) return t('age.now');
    if (minutes < 60) return t('age.minutes', { n: minutes });
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? t('age.hours', { n: hours }) : t('age.days', { n: Math.floor(hours / 24) });
  };
}

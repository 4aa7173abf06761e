import { useTranslation } from 'react-i18next';
import { CountSheet } from './CountSheet.tsx';
import type { useReception } from './useReception.ts';

type Props = {
  reception: ReturnType<typeof useReception>;
  about: string;
  leave: { words: string; onAct: () => unknown };
};

/** The receiver's own count, on blank fields each time; what differed between her two counts is marked. */
export function ReceiverCount({ reception, about, leave }: Props) {
  const { t } = useTranslation('drawer');
  const { told, at, counts } = reception;
  return (
    <CountSheet
      key={`${told} ${JSON.stringify(counts)}`}
      name="receiver-count"
      title={t('receive.title')}
      about={
        told === 'again' || told === 'unsure' ? (
          <strong role="alert">{t(told === 'again' ? 'receive.again' : 'receive.unsure')}</strong>
        ) : (
          about
        )
      }
      verb={t('receive.counted')}
      marked={at}
      onCount={reception.count}
      leave={leave}
    />
  );
}

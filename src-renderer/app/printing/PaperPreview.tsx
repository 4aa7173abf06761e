import { Modal } from 'antd';
import type { i18n } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { PaperSlip } from '../../slips/PaperSlip.tsx';
import { sentencesIn } from '../i18n.ts';
import { type Locale, usePreferences } from '../preferences.ts';
import { useFocusBack } from '../useFocusBack.ts';
import styles from './PaperPreview.module.css';

type Props = { paper: Output<typeof contract.papers.paper>; close: () => void };

/** The paper as the printer gets it, page by page; telephone numbers stay covered on the screen. */
export function PaperPreview({ paper, close }: Props) {
  const { t } = useTranslation('papers');
  const screen = usePreferences(({ locale }) => locale);
  const sentences = useSentencesIn(paper.locale ?? screen);
  const pages = useRef<HTMLElement>(null);
  useFocusBack();
  return (
    <Modal
      open
      title={t('preview.title', { number: paper.number })}
      footer={null}
      onCancel={close}
      afterOpenChange={(isOpen) => isOpen && pages.current?.focus()}
      destroyOnHidden
      style={{ top: '1.5rem' }}
      width="fit-content"
    >
      {/* the pages are higher than the screen: the arrow keys move them */}
      <section ref={pages} className={styles['pages']} {...reachable} aria-label={t('preview.open')}>
        {sentences ? (
          <I18nextProvider i18n={sentences}>
            <PaperSlip {...paper} offsetXUm={0} offsetYUm={0} reprint={null} />
          </I18nextProvider>
        ) : null}
      </section>
    </Modal>
  );
}

/** What scrolls can be reached by the keys, also once the cursor was elsewhere. */
const reachable = { tabIndex: 0 } as const;

/** A paper keeps the language it was printed in first, whatever the screen speaks. */
function useSentencesIn(locale: Locale): i18n | null {
  const [sentences, setSentences] = useState<i18n | null>(null);
  useEffect(() => {
    let isWanted = true;
    void sentencesIn(locale).then((found) => {
      if (isWanted) setSentences(found);
    });
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return sentences;
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { ViewHead } from '../../app/ViewHead.tsx';

type View = (typeof views)[number]['name'];

/** 交接班: the work log, the post and its notebook, the record that is passed on, and the way out. */
export function HandoverHead({ view, children }: { view: View; children?: ReactNode }) {
  const { t } = useTranslation('handover');
  const isAtDesk = useMay(contract.handover.compile.roles);
  return (
    <ViewHead<View>
      title={t('screen.title')}
      label={t('screen.label')}
      view={view}
      views={views
        .filter(({ name }) => isAtDesk || (name !== 'handover' && name !== 'leaving'))
        .map((each) => ({ ...each, words: t(`screen.${each.name}`) }))}
    >
      {children}
    </ViewHead>
  );
}

const views = [
  { name: 'log', to: paths.workLog, keys: 'Control+Digit1' },
  { name: 'post', to: paths.post, keys: 'Control+Digit2' },
  { name: 'notes', to: paths.notes, keys: 'Control+Digit3' },
  { name: 'handover', to: paths.handover, keys: 'Control+Digit4' },
  { name: 'leaving', to: paths.leaving, keys: 'Control+Digit5' },
  { name: 'records', to: paths.handoverRecords, keys: 'Control+Digit6' },
] as const;

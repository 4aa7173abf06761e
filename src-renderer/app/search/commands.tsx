import { useTranslation } from 'react-i18next';
import { KeyHint } from '../KeyButton.tsx';
import { type ActId, acts } from '../keyMap.ts';
import { isBound, runAct } from '../keys.ts';
import { may } from '../session.ts';
import { actsNamed } from './actsNamed.ts';
import { HitLine } from './HitLine.tsx';
import type { SearchHit, SearchSource } from './source.ts';

/** Every screen and every deed that can be done here and now, by its words in either script or by its pinyin. */
export const searchCommands: SearchSource = {
  id: 'commands',
  roles: 'anyone',
  find: (text) => Promise.resolve({ hits: actsNamed(text).filter(isPossible).map(hitOf), failure: null }),
};

function isPossible(act: ActId): boolean {
  const { to, roles = 'anyone' } = acts[act];
  return act !== 'find' && (to === undefined ? isBound(act) : may(roles));
}

function hitOf(act: ActId): SearchHit {
  return { key: `commands ${act}`, line: <Line act={act} />, open: acts[act].to?.() ?? (() => runAct(act)) };
}

function Line({ act }: { act: ActId }) {
  const { t } = useTranslation('keys');
  return <HitLine title={t(`act.${act}`)} state={<KeyHint keys={act} />} />;
}

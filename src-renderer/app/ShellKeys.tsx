import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type ActId, actIds, acts } from './keyMap.ts';
import { useDeskKey } from './keys.ts';
import { useMay } from './session.ts';

/** Every screen opens by its key, from wherever one is; a screen that uses the key itself goes first. */
export function ShellKeys() {
  return actIds.filter((act) => acts[act].to !== undefined).map((act) => <ScreenKey key={act} act={act} />);
}

function ScreenKey({ act }: { act: ActId }) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const { to, roles = 'anyone' } = acts[act];
  const may = useMay(roles);
  useDeskKey(act, t(`act.${act}`), () => void (to && navigate(to())), { yields: true, enabled: may });
  return null;
}

import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../src-shared/contract/index.ts';
import { saveDrafts } from './draftWriter.ts';
import { KeyButton } from './KeyButton.tsx';
import { useCommand } from './ledgerQuery.ts';
import { paths } from './paths.ts';
import { SearchBox } from './search/SearchBox.tsx';
import { leaveWindow, useSession } from './session.ts';
import styles from './DeskHeader.module.css';

/** The search box, who is at the window with her posts, and how to hand the window over. */
export function DeskHeader() {
  const { t } = useTranslation(['shell', 'staff']);
  const navigate = useNavigate();
  const who = useSession(({ who }) => who);
  const lock = useCommand(contract.staff.lock);
  const signOut = useCommand(contract.staff.signOut);
  const posts = who?.roles.map((role) => t(`staff:role.${role}`)).join('、') ?? '';

  async function leave() {
    await saveDrafts();
    const result = await signOut.send({});
    if (result.ok) leaveWindow();
  }

  async function cover() {
    await saveDrafts();
    await lock.send({ why: 'asked' });
  }

  return (
    <header className={styles['head']}>
      <div className={styles['search']}>
        <SearchBox />
      </div>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'own', label: t('header.own') },
            { key: 'leave', label: t('header.signOut') },
          ],
          onClick: ({ key }) => (key === 'own' ? void navigate(paths.office) : void leave()),
        }}
      >
        <Button type="text" className={styles['who'] ?? ''}>
          <strong>{who?.name}</strong>
          <span className={styles['posts']}>{posts}</span>
        </Button>
      </Dropdown>
      <KeyButton keys="lock" onAct={() => void cover()} loading={lock.busy}>
        {t('header.lock')}
      </KeyButton>
    </header>
  );
}

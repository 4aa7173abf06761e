import {
  AccountBookOutlined,
  AuditOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  PayCircleOutlined,
  PrinterOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  ToolOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { overdueIn } from './today/lines.ts';
import { useToday } from './today/useToday.ts';
import { acts } from './keyMap.ts';
import { keyText, useKeysOf } from './keys.ts';
import { prefer, usePreferences } from './preferences.ts';
import { paths } from './paths.ts';
import { useMay } from './session.ts';
import styles from './Rail.module.css';

/** The screens a person may use, by name and key; folded, by sign, with the name beside the pointer. */
export function Rail() {
  const { t } = useTranslation('shell');
  const isOpen = usePreferences(({ isRailOpen }) => isRailOpen);
  const { data: today } = useToday();
  const fold = t(isOpen ? 'rail.fold' : 'rail.unfold');
  const late = {
    today: today ? overdueIn(today) : 0,
    tickets: today?.glance.find(({ kind }) => kind === 'tickets.overdue')?.count ?? 0,
  };

  return (
    <nav className={styles['rail']} aria-label={t('rail.label')} data-open={isOpen}>
      <div className={styles['name']}>
        {t(isOpen ? 'product' : 'productSign')}
        {isOpen ? <kbd>{t('rail.keys')}</kbd> : null}
      </div>
      {screens.map(({ act, icon }) => (
        <RailLink
          key={act}
          act={act}
          icon={icon}
          late={act === 'today' || act === 'tickets' ? late[act] : 0}
        />
      ))}
      <button
        type="button"
        className={styles['fold']}
        aria-label={fold}
        aria-expanded={isOpen}
        onClick={() => prefer({ isRailOpen: !isOpen })}
      >
        {isOpen ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
        {isOpen ? <span>{fold}</span> : null}
      </button>
    </nav>
  );
}

const screens = [
  { act: 'today', icon: <ScheduleOutlined /> },
  { act: 'visitors', icon: <IdcardOutlined /> },
  { act: 'tickets', icon: <ToolOutlined /> },
  { act: 'receipts', icon: <PayCircleOutlined /> },
  { act: 'drawer', icon: <WalletOutlined /> },
  { act: 'fees', icon: <AccountBookOutlined /> },
  { act: 'households', icon: <HomeOutlined /> },
  { act: 'papers', icon: <PrinterOutlined /> },
  { act: 'workLog', icon: <AuditOutlined /> },
  { act: 'handover', icon: <SwapOutlined /> },
  { act: 'import', icon: <ImportOutlined /> },
  { act: 'staff', icon: <TeamOutlined /> },
  { act: 'office', icon: <SettingOutlined /> },
] as const;

type Screen = (typeof screens)[number]['act'];

/** One screen: its name, how many things in it are past their time, and its key. Not shown to whom it is not open. */
function RailLink({ act, icon, late }: { act: Screen; icon: ReactNode; late: number }) {
  const { t } = useTranslation('shell');
  const isOpen = usePreferences(({ isRailOpen }) => isRailOpen);
  const mayUse = useMay(acts[act].roles ?? 'anyone');
  const keys = useKeysOf(act);
  if (!mayUse) return null;
  const words = t(`rail.${act}`);
  const key = keyText(keys[0] ?? '');
  return (
    <Tooltip title={isOpen ? null : `${words} ${key}`} placement="right">
      <NavLink to={paths[act]} className={styles['link'] ?? ''} aria-keyshortcuts={keys.join(' ')}>
        <span aria-hidden="true">{icon}</span>
        <span className={isOpen ? styles['words'] : 'unseen'}>{words}</span>
        {late > 0 ? (
          <strong className={styles['late']}>
            {late > 99 ? '99+' : late}
            <span className="unseen">{t('rail.late')}</span>
          </strong>
        ) : null}
        {isOpen ? <kbd aria-hidden="true">{key.replace(/^Ctrl\+Alt\+(?=\d$)/, '')}</kbd> : null}
      </NavLink>
    </Tooltip>
  );
}

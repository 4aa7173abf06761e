import {
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { contract } from '../../src-shared/contract/index.ts';
import { prefer, usePreferences } from './preferences.ts';
import { paths } from './paths.ts';
import { useMay } from './session.ts';
import styles from './Rail.module.css';

/** The screens by name; folded, by sign, with the name beside the pointer. */
export function Rail() {
  const { t } = useTranslation('shell');
  const isOpen = usePreferences(({ isRailOpen }) => isRailOpen);
  const mayReceive = useMay(contract.visitors.present.roles);
  const mayImport = useMay(contract.households.importRoster.roles);
  const mayListStaff = useMay(contract.staff.list.roles);
  const fold = t(isOpen ? 'rail.fold' : 'rail.unfold');

  return (
    <nav className={styles['rail']} aria-label={t('rail.label')} data-open={isOpen}>
      <div className={styles['name']}>{t(isOpen ? 'product' : 'productSign')}</div>
      {mayReceive ? (
        <RailLink to={paths.visitors} icon={<IdcardOutlined />} words={t('rail.visitors')} />
      ) : null}
      <RailLink to={paths.households} icon={<HomeOutlined />} words={t('rail.households')} />
      {mayImport ? <RailLink to={paths.import} icon={<ImportOutlined />} words={t('rail.import')} /> : null}
      {mayListStaff ? <RailLink to={paths.staff} icon={<TeamOutlined />} words={t('rail.staff')} /> : null}
      <RailLink to={paths.office} icon={<SettingOutlined />} words={t('rail.office')} />
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

function RailLink({ to, icon, words }: { to: string; icon: ReactNode; words: string }) {
  const isOpen = usePreferences(({ isRailOpen }) => isRailOpen);
  return (
    <Tooltip title={isOpen ? null : words} placement="right">
      <NavLink to={to} className={styles['link'] ?? ''} {...(isOpen ? {} : { 'aria-label': words })}>
        <span aria-hidden="true">{icon}</span>
        {isOpen ? <span>{words}</span> : null}
      </NavLink>
    </Tooltip>
  );
}

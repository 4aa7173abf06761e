import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BuildingId } from '../../../src-shared/contract/households.ts';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { areaText } from '../../../src-shared/rules/area.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyHint } from '../../app/KeyButton.tsx';
import { useLeftView } from '../../app/leftView.ts';
import { paths } from '../../app/paths.ts';
import { type RowColumn, RowList } from '../../app/RowList.tsx';
import { useRoll } from './useRoll.ts';
import styles from './HouseholdsScreen.module.css';

type Line = Output<(typeof contract)['households']['units']>['lines'][number];

/** The units of a building, or of all of them, line by line; Enter opens the household. */
export function Roll({ building }: { building: BuildingId | null }) {
  const { t } = useTranslation('households');
  const navigate = useNavigate();
  const { lines, total, failure, need, retry } = useRoll(building);
  const [place, keepPlace] = useLeftView<number>(`households.roll.${building ?? ''}`);
  const [selected, select] = useState(place ?? 0);

  useEffect(() => need(selected), [need, selected]);

  const columns: RowColumn<Line>[] = [
    { key: 'code', title: t('unit.code'), width: '8rem', render: ({ code }) => <b>{code}</b> },
    {
      key: 'floor',
      title: t('unit.floor'),
      width: '3.5rem',
      isNumber: true,
      render: ({ floor }) => floor ?? '—',
    },
    {
      key: 'area',
      title: t('roll.area'),
      width: '7rem',
      isNumber: true,
      render: ({ areaCm2 }) => (areaCm2 === null ? '—' : areaText(areaCm2)),
    },
    {
      key: 'occupancy',
      title: t('unit.occupancy'),
      width: '6rem',
      render: ({ occupancy }) => (occupancy === null ? '—' : t(`occupancy.${occupancy}`)),
    },
    { key: 'owners', title: t('roll.owners'), render: ({ owners }) => owners || '—' },
    { key: 'phones', title: t('roll.phones'), render: ({ phones }) => phones || '—' },
  ];

  if (total === undefined)
    return failure ? (
      <div className={styles['empty']}>
        <FailureNote failure={failure} />
        <Button onClick={retry}>{t('action.retry')}</Button>
      </div>
    ) : (
      <output>{t('loading')}</output>
    );
  return (
    <>
      <div className={styles['list']}>
        <RowList
          label={t('roll.title')}
          columns={columns}
          rows={lines}
          total={total}
          rowKey={({ id }) => id}
          selected={Math.min(selected, total - 1)}
          onSelect={(index) => {
            select(index);
            keepPlace(index);
          }}
          onOpen={({ id }) => void navigate(paths.household(id))}
          onNeed={need}
          takesFocus
        />
      </div>
      <FailureNote failure={failure} />
      <p className={styles['foot']}>
        <span>{t('roll.total', { n: total })}</span>
        <span>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> <KeyHint keys="Home" />{' '}
          <KeyHint keys="End" /> {t('roll.choose')}
        </span>
        <span>
          <KeyHint keys="Enter" /> {t('roll.open')}
        </span>
      </p>
    </>
  );
}

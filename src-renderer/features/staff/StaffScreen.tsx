import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { AddStaff, ChangeStaff, ResetSecret } from './StaffForms.tsx';
import { TrainingForm } from './TrainingForm.tsx';
import styles from './StaffScreen.module.css';

type Member = Output<typeof contract.staff.list>[number];
type Opened = { form: 'add' } | { form: 'change' | 'reset' | 'training'; member: Member } | null;

/** Who works at the desk, with which posts; an admin adds, corrects and resets. */
export function StaffScreen() {
  const { t } = useTranslation('staff');
  const { data, failure, isPending } = useLedger(contract.staff.list, {});
  const mayChange = useMay(contract.staff.change.roles);
  const mayTrain = useMay(contract.staff.noteTraining.roles);
  const { fullTime } = useOfficeTime();
  const [opened, open] = useState<Opened>(null);
  const members = data ?? [];
  const keys = useRowKeys(
    members,
    ({ id }) => id,
    (member) => {
      if (mayChange) open({ form: 'change', member });
      else if (mayTrain && member.active) open({ form: 'training', member });
    },
  );
  const close = () => open(null);

  useIdleFocus(keys.list.ref);

  return (
    <>
      <div className={styles['head']}>
        <h1>{t('list.title')}</h1>
        {mayChange ? (
          <KeyButton keys="F2" type="primary" onAct={() => open({ form: 'add' })}>
            {t('list.add')}
          </KeyButton>
        ) : (
          <span className={styles['note']}>{t('list.readOnly')}</span>
        )}
      </div>
      <FailureNote failure={failure} />
      <div {...keys.list} aria-label={t('list.hint')} className={styles['list']}>
        <Table<Member>
          rowKey="id"
          size="middle"
          pagination={false}
          loading={isPending}
          dataSource={members}
          onRow={keys.row}
          {...(mayChange || mayTrain ? { rowClassName: styles['opens'] ?? '' } : {})}
          columns={[
            { title: t('list.name'), dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
            { title: t('list.login'), dataIndex: 'login' },
            {
              title: t('list.roles'),
              dataIndex: 'roles',
              render: (roles: Member['roles']) => roles.map((role) => t(`role.${role}`)).join('、'),
            },
            { title: t('list.state'), render: (_value, member) => <State member={member} /> },
            {
              title: t('list.lastSignIn'),
              dataIndex: 'lastSignInAt',
              render: (at: number | null) => (at === null ? t('list.never') : fullTime(at)),
            },
            {
              title: t('list.trainedOn'),
              dataIndex: 'trainedOn',
              render: (day: string | null, member) =>
                mayTrain && member.active ? (
                  <Button
                    onClick={(event) => {
                      event.stopPropagation();
                      open({ form: 'training', member });
                    }}
                  >
                    {day ?? t('list.training')}
                  </Button>
                ) : (
                  (day ?? t('list.untrained'))
                ),
            },
            ...(mayChange
              ? [
                  {
                    key: 'reset',
                    title: <span className="unseen">{t('list.reset')}</span>,
                    align: 'right' as const,
                    render: (_value: unknown, member: Member) => (
                      <Button
                        onClick={(event) => {
                          event.stopPropagation();
                          open({ form: 'reset', member });
                        }}
                      >
                        {t('list.reset')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {opened?.form === 'add' ? <AddStaff close={close} /> : null}
      {opened?.form === 'change' ? <ChangeStaff member={opened.member} close={close} /> : null}
      {opened?.form === 'training' ? <TrainingForm member={opened.member} close={close} /> : null}
      {opened?.form === 'reset' ? <ResetSecret member={opened.member} close={close} /> : null}
    </>
  );
}

function State({ member }: { member: Member }) {
  const { t } = useTranslation('staff');
  if (!member.active) return <span className={styles['away']}>{t('list.inactive')}</span>;
  if (member.lockedOut) return <span className={styles['short']}>{t('list.lockedOut')}</span>;
  if (member.mustChangeSecret) return <span className={styles['soon']}>{t('list.mustChange')}</span>;
  return <span>{t('list.active')}</span>;
}

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openReader } from '../../src-main/ledger/connection.ts';
import { invariants } from '../../src-main/ledger/invariants/index.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { ArrangedId } from '../../src-shared/contract/handover/roster.ts';
import { DutyShiftId } from '../../src-shared/contract/handover/post.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import { tamper } from '../faults/tamper.ts';
import { must, openDesk, refused, temporaryFolder, type TestDesk } from './scene.ts';

type Asked = Input<Contract['handover']['arrange']>;

const morning = DutyShiftId.parse('morning');
const clock = (day: string, time = '07:50') => `${day}T${time}:00+08:00`;
const idOf = ({ rows }: Pick<TestDesk, 'rows'>, login: string) =>
  StaffId.parse(rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id']);

/** A clerk, her colleague, and the leader who arranges; the evening of Sunday 22 November 2026. */
async function twoClerksAndALeader() {
  const office = await openDesk('receptionist');
  const colleague = await office.as('receptionist', 'finance');
  const lead = await office.as('supervisor');
  office.setClock(clock('2026-11-22', '18:00'));
  const asked: Asked = {
    fromOn: '2026-11-24',
    toOn: '2026-11-25',
    dutyShiftId: morning,
    staffId: idOf(office, 'receptionist-finance'),
    insteadOfId: idOf(office, 'receptionist'),
    why: 'rest',
    note: null,
  };
  const arrange = (more: Partial<Asked> = {}) => lead.handover.arrange({ ...asked, ...more });
  return { ...office, colleague, lead, asked, arrange };
}

describe('排班 and 替班', () => {
  test('SHF-14 a leader covers a rest day ahead of it: both know it, the one is not signed in, the other is', async () => {
    const office = await twoClerksAndALeader();
    const { desk, colleague, arrange, setClock } = office;

    const made = await must(arrange({ note: '周四还休' }));
    const seen = await must(desk.handover.arranged({ fromOn: '2026-11-22', toOn: '2026-12-06' }));
    setClock(clock('2026-11-24'));
    const off = await desk.handover.signIn({ dutyShiftId: morning, ready: true });
    const stands = await must(colleague.handover.signIn({ dutyShiftId: morning, ready: true }));
    setClock(clock('2026-11-26'));
    const back = await must(desk.handover.signIn({ dutyShiftId: morning, ready: true }));

    expect(
      made.map(({ day, staffName, insteadOf, why, note }) => [day, staffName, insteadOf, why, note]),
    ).toEqual([
      ['2026-11-24', '职员receptionist-finance', '职员receptionist', 'rest', '周四还休'],
      ['2026-11-25', '职员receptionist-finance', '职员receptionist', 'rest', '周四还休'],
    ]);
    expect(seen).toEqual(made);
    expect(off).toEqual(refused('attendance/covered', { name: '职员receptionist-finance' }));
    expect([stands.day, back.day]).toEqual(['2026-11-24', '2026-11-26']);
    const { entries } = await must(desk.handover.workLog({ day: '2026-11-22' }));
    expect(entries).toMatchObject([
      { what: 'handover.arranged', by: '职员supervisor', facts: { day: '2026-11-24', shift: '上午班' } },
      { what: 'handover.arranged', facts: { day: '2026-11-25', insteadOf: '职员receptionist' } },
    ]);
  });

  test('SHF-14 leave is asked for ahead: not for a day gone by; what was arranged is taken back and both stay written', async () => {
    const office = await twoClerksAndALeader();
    const { desk, lead, arrange, setClock, rows } = office;
    const [first] = await must(arrange({ why: 'leave', toOn: '2026-11-24' }));
    await must(lead.handover.cancelArranged({ id: first!.id }));
    setClock(clock('2026-11-24'));

    expect(await must(desk.handover.arranged({ fromOn: '2026-11-24', toOn: '2026-11-24' }))).toEqual([]);
    await must(desk.handover.signIn({ dutyShiftId: morning, ready: true }));
    expect(await lead.handover.cancelArranged({ id: first!.id })).toEqual(refused('arranged/unknown'));
    expect(await lead.handover.cancelArranged({ id: ArrangedId.parse(crypto.randomUUID()) })).toEqual(
      refused('arranged/unknown'),
    );
    const [today] = await must(arrange({ insteadOfId: null, why: 'extra', toOn: '2026-11-24' }));
    setClock(clock('2026-11-25'));
    expect(await arrange()).toEqual(refused('arranged/past'));
    expect(await lead.handover.cancelArranged({ id: today!.id })).toEqual(refused('arranged/past'));
    expect(
      rows('SELECT why, cancelled_at IS NULL AS stands FROM arranged_shifts ORDER BY arranged_at'),
    ).toEqual([
      { why: 'leave', stands: 0 },
      { why: 'extra', stands: 1 },
    ]);
  });

  test('SHF-04 on a holiday the leader says who is there, and the day says that it is one', async () => {
    const office = await twoClerksAndALeader();
    const holiday = { fromOn: '2027-01-01', toOn: '2027-01-01', insteadOfId: null, why: 'extra' } as const;
    await must(office.lead.duties.setOfficeDay({ day: '2027-01-01', kind: 'holiday', name: '元旦' }));

    expect(await must(office.arrange(holiday))).toMatchObject([
      { day: '2027-01-01', dayKind: 'holiday', staffName: '职员receptionist-finance', insteadOf: null },
    ]);
  });

  test('two in one place, one in her own, one who is off herself, or a plan without end is refused and nothing is written', async () => {
    const office = await twoClerksAndALeader();
    const { desk, lead, arrange, asked, rows } = office;
    await office.as('manager');
    const third = idOf(office, 'manager');

    expect(await arrange({ why: 'extra' })).toEqual(refused('arranged/for-whom'));
    expect(await arrange({ insteadOfId: null })).toEqual(refused('arranged/for-whom'));
    expect(await arrange({ staffId: asked.insteadOfId! })).toEqual(refused('arranged/oneself'));
    expect(await arrange({ toOn: '2026-11-23' })).toEqual(refused('arranged/days'));
    expect(await arrange({ toOn: '2026-12-25' })).toEqual(refused('arranged/days'));
    expect(await arrange({ dutyShiftId: DutyShiftId.parse('none') })).toEqual(refused('duty-shift/unknown'));
    expect(await arrange({ staffId: StaffId.parse(crypto.randomUUID()) })).toEqual(refused('staff/unknown'));
    expect(await desk.handover.arrange(asked)).toEqual(refused('auth/role-missing'));
    expect(rows('SELECT count(*) AS n FROM arranged_shifts')).toEqual([{ n: 0 }]);
    await must(arrange());
    expect(await arrange({ staffId: third, fromOn: '2026-11-23' })).toEqual(
      refused('arranged/covered', {
        day: '2026-11-24',
        name: '职员receptionist',
        by: '职员receptionist-finance',
      }),
    );
    expect(await arrange({ insteadOfId: third })).toEqual(
      refused('arranged/has-it', { day: '2026-11-24', name: '职员receptionist-finance' }),
    );
    expect(await arrange({ staffId: asked.insteadOfId!, insteadOfId: third })).toEqual(
      refused('arranged/is-away', { day: '2026-11-24', name: '职员receptionist' }),
    );
    // of a plan that stops on the way nothing stays
    expect(rows('SELECT count(*) AS n FROM arranged_shifts')).toEqual([{ n: 2 }]);
    const { db } = office.service.ledger;
    expect(() => db.exec("UPDATE arranged_shifts SET day = '2026-12-01'")).toThrow('not changed');
    expect(() => db.exec('DELETE FROM arranged_shifts')).toThrow('not deleted');
    expect(await must(lead.handover.arranged({ fromOn: '2026-11-25', toOn: '2026-11-25' }))).toHaveLength(1);
  });
});

test('SHF-14 verify notices who was put into a shift, out of it, or back into it past the leader', async () => {
  const office = await twoClerksAndALeader();
  const [first] = await must(office.arrange());
  await must(office.lead.handover.cancelArranged({ id: first!.id }));
  await must(office.arrange({ toOn: '2026-11-24' }));
  expect(invariants.filter(({ sql }) => office.rows(sql).length > 0)).toEqual([]);
  await office.close();

  for (const deed of [
    `UPDATE arranged_shifts SET day = '2026-12-24' WHERE day = '2026-11-25'`,
    `DELETE FROM arranged_shifts WHERE day = '2026-11-25'`,
    `UPDATE arranged_shifts SET cancelled_at = arranged_at, cancelled_by = staff_id WHERE day = '2026-11-25'`,
  ]) {
    const copy = path.join(temporaryFolder(), 'ledger.db');
    fs.copyFileSync(office.file, copy);
    tamper(copy, deed);
    const db = openReader(copy);
    const broken = invariants.filter(({ sql }) => db.prepare(sql).all().length > 0);
    db.close();
    fs.rmSync(path.dirname(copy), { recursive: true });

    expect
      .soft(
        broken.map(({ name }) => name),
        deed,
      )
      .toEqual(['arrangements-stand-as-journaled']);
  }
});

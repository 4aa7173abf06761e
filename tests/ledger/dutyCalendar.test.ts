import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { DutyShiftId } from '../../src-shared/contract/handover/post.ts';
import { dutyNames } from '../../src-shared/rules/today.ts';
import { dayFrom } from '../../src-shared/rules/officeInstant.ts';
import { pathOfDuty } from '../../src-renderer/features/today/pathOfDuty.ts';
import { post, runOf } from './billingDesk.ts';
import { moneyDesk } from './moneyDesk.ts';
import { must, openDesk, refused } from './scene.ts';
import { takingDesk } from './takingDesk.ts';

type Today = Output<Contract['duties']['today']>;
type Duty = Today['duties'][number];
type NewDuty = Input<Contract['duties']['saveDuty']>;

const clock = (day: string, time = '09:00') => `${day}T${time}:00+08:00`;
const at = (day: string, time: string) => Date.parse(clock(day, time));
const dutyIn = ({ duties }: Today, name: string): Duty | undefined =>
  duties.find((duty) => duty.name === name);

/** The days of 2026: the weekdays less 19 holidays on them, and six Saturdays and Sundays worked for them. */
const officeDays = 261 - 19 + 6;

/** Every duty of section (d): its clauses, on how many days of 2026 it is asked, and some of them. */
const calendar: readonly [name: string, clauses: string, times: number, ...days: string[]][] = [
  ['sign-in-morning', 'SHF-01', officeDays, '2026-01-04', '2026-10-10', '2026-11-23'],
  ['night-handover', 'SHF-02 SHF-07', officeDays],
  ['plan-the-day', 'TKT-35', officeDays],
  ['morning-check', 'SHF-03 TKT-08', 365, '2026-10-01', '2026-11-22'],
  ['return-visit-plan', 'RVS-11 RVS-01', officeDays],
  ['morning-patrol', 'INS-01 RPT-01', officeDays],
  ['decoration-check', 'DEC-05', officeDays],
  ['complaint-daily', 'VKC-21', officeDays],
  ['work-log-noon', 'SHF-05 SHF-06', 365],
  ['sign-out-noon', 'SHF-05', officeDays],
  ['sign-in-afternoon', 'SHF-05', officeDays],
  ['afternoon-patrol', 'INS-01', officeDays],
  ['leader-patrol', 'INS-02', officeDays],
  ['cash-hand-in', 'CSH-01 CSH-02', officeDays, '2026-02-28'],
  ['entrusted-count', 'RPT-01', officeDays],
  ['repair-book', 'TKT-07', 365],
  ['visitors-out', 'VIS-13', 365],
  ['safe-check', 'CSH-05', officeDays],
  ['work-log-evening', 'SHF-05 SHF-06', 365],
  ['handover-record', 'SHF-06 SHF-08 SHF-10', officeDays],
  // two Mondays of the Spring Festival are one
  ['return-visit-approval', 'TKT-09', 51, '2026-02-24', '2026-04-07', '2026-10-08', '2026-11-23'],
  ['department-meeting', 'MTG-02', 51, '2026-11-23'],
  // the first Friday fell on a holiday and was the last day of 2025
  ['office-meeting', 'MTG-02', 51, '2026-02-14', '2026-09-30', '2026-11-27'],
  ['file-check', 'HOU-19', 51],
  ['entrusted-week', 'TKT-39', 51],
  ['satisfaction-visits', 'RVS-02', 51],
  ['training-week', 'STF-02', 51],
  ['reconciliation', 'CSH-04', 51, '2026-09-24'],
  ['fee-slip-register', 'FEE-10', 52, '2026-10-03', '2026-11-28'],
  ['month-close', 'CSH-03', 12, '2026-01-04', '2026-10-08', '2026-11-03'],
  ['telephone-collection', 'FEE-04', 12, '2026-02-24', '2026-11-16'],
  ['training-plan', 'STF-02', 12, '2026-09-24', '2026-11-25'],
  ['specialist-meeting', 'VKC-09', 12],
  ['fee-summary', 'FEE-11', 12, '2026-01-30', '2026-02-28', '2026-10-30', '2026-12-31'],
  ['stock-count', 'STK-01', 12],
  ['voucher-filing', 'TKT-10 HOU-07', 12],
  ['facility-summary', 'TKT-37', 12],
  ['building-report', 'RPT-02', 12],
  ['supply-request', 'STK-02', 12, '2026-11-20'],
  ['database-check', 'HOU-09', 12, '2026-11-10'],
  ['complaint-check', 'CMP-22 CMP-23', 12],
  // left out of use until the office wants it: attendance is summed up in few
  ['attendance-summary', 'STF-05', 0],
  ['quarter-fees', 'FEE-05', 4, '2026-01-05', '2026-04-07', '2026-07-06', '2026-10-08'],
  ['specialist-appraisal', 'VKC-10', 4, '2026-03-31', '2026-12-31'],
  ['complaint-quarter', 'VKC-11', 4, '2026-06-30', '2026-09-30'],
  ['telephone-maintenance', 'CAL-39', 4, '2026-11-16'],
  ['owner-interviews', 'RVS-15', 4, '2026-11-20'],
  ['return-visit-survey', 'RVS-09', 4, '2026-03-20', '2026-12-18'],
  ['satisfaction-survey', 'SRV-01', 2, '2026-06-15', '2026-12-15'],
  ['post-rotation', 'SHF-16', 2, '2026-06-30', '2026-12-31'],
  ['heating-fee', 'FEE-06', 1, '2026-10-15'],
  ['collection-sprint', 'FEE-19', 1, '2026-12-01'],
  ['thanks-notice', 'FEE-15', 1, '2026-12-28'],
];

/** What the desk's own records prove today; everything else is ticked until its domain is there. */
const provedByRecord = [
  'cash-hand-in',
  'fee-slip-register',
  'fee-summary',
  'handover-record',
  'heating-fee',
  'month-close',
  'night-handover',
  'quarter-fees',
  'reconciliation',
  'repair-book',
  'safe-check',
  'sign-in-afternoon',
  'sign-in-morning',
  'sign-out-noon',
  'telephone-collection',
  'visitors-out',
  'work-log-evening',
  'work-log-noon',
];

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type SectionRow = {
  part: string;
  when: string;
  duty: string;
  who: string;
  clauses: string[];
  remind: string;
};

/** The rows of section (d) as they stand on the page, but for the one that what happens asks for. */
function sectionRows(): SectionRow[] {
  const page = fs.readFileSync('docs/requirements.md', 'utf8');
  const section = page.slice(page.indexOf('## (d) Calendar of duties'), page.indexOf('## (e)'));
  return section.split('\n### ').flatMap((text) => {
    const [part = '', ...lines] = text.split('\n');
    return lines.flatMap((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('**', ''));
      const at = cells.findIndex((cell) => /^(?:[A-Z]{3}-\d\d(?:, )?)+$/.test(cell));
      if (at < 0 || cells[0]!.startsWith('at decoration end')) return [];
      const [when = '', duty = '', who = ''] = cells;
      const clauses = cells[at]!.split(', ');
      return [{ part, when, duty, who: at === 2 ? '' : who, clauses, remind: cells[at + 1] ?? '' }];
    });
  });
}

/** How often a row of the page is asked; null where the page leaves it open. */
function frequenciesOf(part: string, when: string): string[] | null {
  if (part === 'Daily') return ['daily'];
  if (part === 'Weekly') return ['weekly'];
  if (part === 'Monthly') return ['monthly'];
  if (when.startsWith('half')) return ['half-yearly'];
  if (when.startsWith('year')) return ['yearly'];
  return when.startsWith('quarter') || when.startsWith('each quarter') ? ['quarterly'] : null;
}

/** The posts of the program that the people of the sources hold. */
const postsOf = (who: string): ('receptionist' | 'supervisor')[] => [
  ...(/receptionist|front.desk|desk|管理員|管理员|specialist/.test(who) ? (['receptionist'] as const) : []),
  ...(/主管|supervisor/.test(who) ? (['supervisor'] as const) : []),
];

describe('the calendar of duties', () => {
  test('every duty of section (d) is in the calendar with its clause, and asked on its days of a whole year', async () => {
    const { desk, setClock } = await openDesk('supervisor');
    const asked = new Map<string, string[]>();
    let rules: Output<Contract['duties']['calendar']> = [];
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = dayFrom(day, 1)) {
      setClock(clock(day));
      rules = await must(desk.duties.calendar({}));
      for (const { name, nextOn } of rules)
        if (nextOn === day) asked.set(name, [...(asked.get(name) ?? []), day]);
    }

    expect(rules.map(({ name }) => name).toSorted()).toEqual([...dutyNames].toSorted());
    const found = calendar.map(([name, , , ...days]) => {
      const on = asked.get(name) ?? [];
      const { clauses } = rules.find((rule) => rule.name === name)!;
      return [name, clauses, on.length, ...days.filter((day) => on.includes(day))];
    });
    expect(found).toEqual(calendar);
  }, 60_000);

  test('no row of section (d) is without its duty', () => {
    const page = fs.readFileSync('docs/requirements.md', 'utf8');
    const section = page.slice(page.indexOf('## (d) Calendar of duties'), page.indexOf('## (e)'));
    const wanted = new Set(section.match(/\b[A-Z]{3}-\d\d\b/g));
    const have = new Set(calendar.flatMap(([, clauses]) => clauses.split(' ')));
    // asked by what happens, not by the calendar: the end of a decoration, somebody moving in
    for (const clause of ['DEC-04', 'HOU-13']) wanted.delete(clause);

    expect(wanted.size).toBeGreaterThan(40);
    expect([...wanted].filter((clause) => !have.has(clause))).toEqual([]);
  });

  test('each row of section (d) is asked of the one it names, when it says, and opens the screen that does it', async () => {
    const { desk } = await openDesk('supervisor');
    const rules = await must(desk.duties.calendar({}));
    const rows = sectionRows();
    const wrong = rows.flatMap(({ part, when, duty, who, clauses, remind }) => {
      const own = rules.filter((rule) => clauses.some((clause) => rule.clauses.split(' ').includes(clause)));
      const told = (what: string, holds: boolean) => (holds ? [] : [`${part} ${when} ${duty}: ${what}`]);
      const frequencies = frequenciesOf(part, when);
      const weekday = weekdays.indexOf(when.split(' ')[0]!) + 1;
      return [
        ...told(
          'clause',
          clauses.every((clause) => own.some((rule) => rule.clauses.split(' ').includes(clause))),
        ),
        ...told(
          'who',
          postsOf(who).every((role) => own.some(({ roles }) => roles.includes(role))),
        ),
        ...told(
          'how often',
          frequencies === null || own.some(({ frequency }) => frequencies.includes(frequency)),
        ),
        ...told(
          'weekday',
          weekday === 0 || own.some((rule) => rule.frequency === 'weekly' && rule.weekdays[0] === weekday),
        ),
        ...told(
          'lead',
          !/^\d/.test(remind) || own.some((rule) => [rule.remind, rule.due].includes(remind.slice(0, 5))),
        ),
      ];
    });

    expect(rows.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
    // what a record proves has a screen where it is made; what is ticked needs none
    const proved = rules.filter((rule) => rule.proved).map(({ name }) => name);
    expect(proved.filter((name) => pathOfDuty(name) === null)).toEqual([]);
    expect(proved.toSorted()).toEqual(provedByRecord);
  });

  test('on paper a duty is called what it is called on 今日', async () => {
    const { dutyTitles } = await import('../../src-main/procedures/handover/handing/paperWords.ts');
    const catalog = JSON.parse(fs.readFileSync('src-renderer/catalogs/zh-CN/today.json', 'utf8')) as {
      duty: Record<string, string>;
      about: Record<string, string>;
    };
    expect(catalog.duty).toMatchObject(dutyTitles);
    expect(Object.keys(catalog.about)).toEqual(expect.arrayContaining([...dutyNames]));
  });

  test('each is asked of those it is for', async () => {
    const { as, setClock } = await openDesk();
    setClock(clock('2026-11-23', '10:00'));
    const namesFor = async (role: 'receptionist' | 'supervisor' | 'manager' | 'finance') =>
      (await must((await as(role)).duties.today({}))).duties.map(({ name }) => name);

    expect(await namesFor('receptionist')).toEqual(
      expect.arrayContaining(['sign-in-morning', 'cash-hand-in']),
    );
    expect(await namesFor('supervisor')).toEqual(
      expect.arrayContaining(['plan-the-day', 'department-meeting']),
    );
    expect(await namesFor('supervisor')).not.toContain('cash-hand-in');
    expect(await namesFor('finance')).toEqual([]);
  });

  test('what was not done when it was due is still asked for, with its own day, and can be ticked for that day', async () => {
    const { desk, rows, setClock } = await openDesk('receptionist');
    setClock(clock('2026-11-25'));
    const late = dutyIn(await must(desk.duties.today({})), 'return-visit-approval');
    await must(desk.duties.tick({ name: 'return-visit-approval', dueOn: '2026-11-23' }));
    const ticked = dutyIn(await must(desk.duties.today({})), 'return-visit-approval');
    setClock(clock('2026-11-26'));
    const nextDay = dutyIn(await must(desk.duties.today({})), 'return-visit-approval');

    expect(late).toMatchObject({
      dueOn: '2026-11-23',
      dueAt: at('2026-11-23', '10:00'),
      left: null,
      done: null,
    });
    expect(ticked?.done).toMatchObject({ at: at('2026-11-25', '09:00'), byHand: true });
    expect(nextDay).toBeUndefined();
    expect(rows('SELECT business_date FROM duty_ticks')).toEqual([{ business_date: '2026-11-23' }]);
    const log = await must(desk.handover.workLog({ day: '2026-11-25' }));
    expect(log.entries).toMatchObject([
      { what: 'duties.ticked', at: at('2026-11-25', '09:00'), facts: { duty: 'return-visit-approval' } },
    ]);
  });

  test('a daily duty is asked for on its day only', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock('2026-11-24', '12:00'));
    const patrols = (await must(desk.duties.today({}))).duties.filter(
      ({ name }) => name === 'morning-patrol',
    );
    expect(patrols.map(({ dueOn }) => dueOn)).toEqual(['2026-11-24']);
    expect(await desk.duties.tick({ name: 'morning-patrol', dueOn: '2026-11-23' })).toEqual(
      refused('duty/unknown'),
    );
    expect(await desk.duties.tick({ name: 'no-such-duty', dueOn: '2026-11-24' })).toEqual(
      refused('duty/unknown'),
    );
  });

  test('what comes is shown its days ahead with when it was first shown, and before that among what is coming', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock('2026-11-26'));
    const before = await must(desk.duties.today({}));
    setClock(clock('2026-11-27'));
    const shown = await must(desk.duties.today({}));

    expect(dutyIn(before, 'stock-count')).toBeUndefined();
    expect(before.coming).toContainEqual({ name: 'stock-count', title: null, dueOn: '2026-11-30' });
    expect(before.coming.map(({ dueOn }) => dueOn)).toEqual(
      before.coming.map(({ dueOn }) => dueOn).toSorted(),
    );
    expect(before.coming.some(({ name }) => name === 'morning-patrol')).toBe(false);
    expect(dutyIn(shown, 'stock-count')).toMatchObject({
      dueOn: '2026-11-30',
      dueAt: at('2026-11-30', '17:00'),
      remindAt: at('2026-11-27', '09:00'),
    });
    expect(shown.coming.some(({ name }) => name === 'stock-count')).toBe(false);
  });
});

describe('what only a tick can prove', () => {
  test('SHF-03 at ten past eight the desk is open: it is asked for, late from then on, and the log tells since when', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock('2026-11-23', '07:55'));
    await must(desk.handover.signIn({ dutyShiftId: DutyShiftId.parse('morning'), ready: true }));
    const early = dutyIn(await must(desk.duties.today({})), 'morning-check');
    setClock(clock('2026-11-23', '08:10'));
    const asked = dutyIn(await must(desk.duties.today({})), 'morning-check');
    await must(desk.duties.tick({ name: 'morning-check', dueOn: '2026-11-23' }));
    const done = dutyIn(await must(desk.duties.today({})), 'morning-check');

    expect(early).toMatchObject({ remindAt: at('2026-11-23', '08:00'), done: null });
    expect(asked).toMatchObject({ dueAt: at('2026-11-23', '08:10'), done: null });
    expect(done?.done).toEqual({ at: at('2026-11-23', '08:10'), by: '职员receptionist', byHand: true });
    const { entries } = await must(desk.handover.workLog({ day: '2026-11-23' }));
    expect(entries.map((entry) => [entry.what, entry.at])).toEqual([
      ['handover.signed-in', at('2026-11-23', '07:55')],
      ['duties.ticked', at('2026-11-23', '08:10')],
    ]);
  });

  test('SHF-16 twice a year the posts change hands: shown two weeks ahead, asked of the leader until it was done', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const lead = await as('supervisor');
    const stands = async (day: string) => {
      setClock(clock(day));
      return dutyIn(await must(lead.duties.today({})), 'post-rotation');
    };

    expect(await stands('2026-12-16')).toBeUndefined();
    expect(await stands('2026-12-17')).toMatchObject({ dueOn: '2026-12-31', done: null });
    expect(await stands('2027-01-04')).toMatchObject({
      dueOn: '2026-12-31',
      dueAt: at('2026-12-31', '17:00'),
      done: null,
    });
    expect(dutyIn(await must(desk.duties.today({})), 'post-rotation')).toBeUndefined();
    await must(lead.duties.tick({ name: 'post-rotation', dueOn: '2026-12-31' }));
    expect((await stands('2027-01-04'))?.done).toMatchObject({ by: '职员supervisor', byHand: true });
    expect(await stands('2027-01-05')).toBeUndefined();
    expect((await must(lead.duties.calendar({}))).find(({ name }) => name === 'post-rotation')).toMatchObject(
      { nextOn: '2027-06-30' },
    );
  });
});

const plants: NewDuty = {
  name: null,
  title: '给大堂的花浇水',
  frequency: 'weekly',
  weekdays: [2, 5],
  monthDay: 1,
  periodMonth: 1,
  freeDays: 'ask',
  due: '10:00',
  remind: '09:00',
  leadDays: 0,
  roles: ['receptionist'],
  active: true,
};

describe('the office edits the calendar', () => {
  test('it adds a duty of its own in its own words, changes it, and puts it out of use', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const lead = await as('supervisor');
    const { name, nextOn, proved } = await must(lead.duties.saveDuty(plants));
    setClock(clock('2026-11-24'));
    const asked = dutyIn(await must(desk.duties.today({})), name);
    await must(lead.duties.saveDuty({ ...plants, name, due: '11:00' }));
    const changed = dutyIn(await must(desk.duties.today({})), name);
    await must(lead.duties.saveDuty({ ...plants, name, active: false }));
    const gone = dutyIn(await must(desk.duties.today({})), name);

    expect([nextOn, proved]).toEqual(['2026-11-24', false]);
    expect(asked).toMatchObject({ title: '给大堂的花浇水', dueOn: '2026-11-24', left: null });
    expect(changed?.dueAt).toBe(at('2026-11-24', '11:00'));
    expect(gone).toBeUndefined();
    expect(await desk.duties.saveDuty(plants)).toEqual(refused('auth/role-missing'));
  });

  test('one of the program’s keeps its clause and its proof, at another time and for other people', async () => {
    const { as, setClock } = await openDesk();
    const lead = await as('manager');
    const before = (await must(lead.duties.calendar({}))).find(({ name }) => name === 'repair-book')!;
    const { clauses, proved: _, nextOn: __, ...facts } = before;
    const changed = await must(lead.duties.saveDuty({ ...facts, due: '17:45', roles: ['manager'] }));
    setClock(clock('2026-11-23'));

    expect(changed).toMatchObject({ due: '17:45', clauses, proved: true });
    expect(dutyIn(await must(lead.duties.today({})), 'repair-book')).toMatchObject({ left: 0 });
    expect(await lead.duties.tick({ name: 'repair-book', dueOn: '2026-11-23' })).toEqual(
      refused('duty/proved-by-records'),
    );
  });

  test('what could never be asked, or by two under one name, is refused and nothing is written', async () => {
    const { as, rows } = await openDesk();
    const lead = await as('supervisor');
    await must(lead.duties.saveDuty(plants));
    const save = (more: Partial<NewDuty>) => lead.duties.saveDuty({ ...plants, title: '别的', ...more });

    expect(await save({ title: null })).toEqual(refused('duty/title-missing'));
    expect(await save({ title: plants.title })).toEqual(
      refused('duty/title-taken', { title: '给大堂的花浇水' }),
    );
    expect(await save({ weekdays: [] })).toEqual(refused('duty/day-missing'));
    expect(await save({ remind: '10:01' })).toEqual(refused('duty/remind-after-due'));
    expect(await save({ name: 'no-such-duty' })).toEqual(refused('duty/unknown'));
    expect(await save({ remind: '10:01', leadDays: 1 })).toMatchObject({ ok: true });
    expect(rows("SELECT count(*) AS n FROM duty_rules WHERE name LIKE 'own-%'")).toEqual([{ n: 2 }]);
  });
});

describe('what a record proves is not ticked', () => {
  test('FEE-05 the quarter’s fees are asked for until each item was charged, and proved by the run', async () => {
    const office = await moneyDesk();
    await office.home('502');
    const { id } = await office.item({ name: '公共水电', frequency: 'quarterly' });
    await office.standard({ itemId: id });
    office.setClock(clock('2027-01-05'));
    const before = dutyIn(await must(office.clerk.duties.today({})), 'quarter-fees');
    await post(office, runOf(id, ['2027-01-01', '2027-03-31']));
    const after = dutyIn(await must(office.clerk.duties.today({})), 'quarter-fees');

    expect(before).toMatchObject({ dueOn: '2027-01-05', left: 1, done: null });
    expect(after).toMatchObject({ left: 0, done: { by: '职员supervisor', byHand: false } });
  });

  test('FEE-06 the heating is asked for once a year, and proved by the run', async () => {
    const office = await moneyDesk();
    await office.home('502');
    const { id } = await office.item({ name: '采暖费', frequency: 'yearly' });
    await office.standard({ itemId: id });
    office.setClock(clock('2027-10-15'));
    const before = dutyIn(await must(office.clerk.duties.today({})), 'heating-fee');
    await post(office, runOf(id, ['2027-01-01', '2027-12-31']));
    const after = dutyIn(await must(office.clerk.duties.today({})), 'heating-fee');

    expect(before).toMatchObject({ dueOn: '2027-10-15', left: 1, done: null });
    expect(after).toMatchObject({ left: 0, done: { by: '职员supervisor', byHand: false } });
  });

  test('FEE-04 the month’s calls are asked for while somebody owes, and proved by a call', async () => {
    const office = await takingDesk();
    office.setClock(clock('2026-12-15'));
    const nobodyOwes = dutyIn(await must(office.clerk.duties.today({})), 'telephone-collection');
    office.owes('2026-11');
    const before = dutyIn(await must(office.clerk.duties.today({})), 'telephone-collection');
    await must(
      office.clerk.fees.dun({
        unitId: office.unitId,
        way: 'phone',
        result: 'told',
        promisedOn: null,
        note: null,
      }),
    );
    const after = dutyIn(await must(office.clerk.duties.today({})), 'telephone-collection');

    expect([nobodyOwes?.left, before?.left, before?.done]).toEqual([0, 1, null]);
    expect(after).toMatchObject({ left: 0, done: { by: '职员receptionist', byHand: false } });
  });

  test('FEE-11 the month’s sums are asked for before it ends, and proved by what finance was told', async () => {
    const office = await moneyDesk();
    office.setClock(clock('2026-11-30'));
    const before = dutyIn(await must(office.clerk.duties.today({})), 'fee-summary');
    await must(
      office.clerk.fees.reportMonth(await must(office.clerk.fees.reckonMonth({ month: '2026-11' }))),
    );
    const after = dutyIn(await must(office.clerk.duties.today({})), 'fee-summary');

    expect(before).toMatchObject({ dueOn: '2026-11-30', left: 1, done: null });
    expect(after?.done).toMatchObject({ by: '职员receptionist', byHand: false });
  });
});

const notice = [
  '日期,类型,名称',
  '2027-10-01,放假,国庆节',
  '2027-10-02,放假,国庆节',
  '2027-10-09,调休上班,国庆节',
];
const fileOf = (lines: readonly string[]) => ({
  fileName: '2027年放假安排.csv',
  file: Buffer.from(lines.join('\n')).toString('base64'),
});

describe('the office’s own days', () => {
  test('CSH-01 a day off the office enters moves what finance is due, and leaves out what is asked on office days', async () => {
    const office = await takingDesk();
    const lines = [{ kind: 'charge', chargeId: office.owes('2026-11'), amountFen: 14_034 }] as const;
    office.setClock(clock('2026-11-24', '10:00'));
    await must(office.lead.duties.setOfficeDay({ day: '2026-11-24', kind: 'holiday', name: '停电' }));

    const today = await must(office.clerk.duties.today({}));
    const { id } = await must(
      office.take({ lines: lines.map((line) => ({ ...line, amountFen: line.amountFen as never })) }),
    );
    await must(office.lead.duties.setOfficeDay({ day: '2026-11-24', kind: null, name: null }));

    expect(today).toMatchObject({ dayKind: 'holiday', holiday: 'other' });
    expect(dutyIn(today, 'cash-hand-in')).toBeUndefined();
    expect(dutyIn(today, 'morning-check')).toBeDefined();
    expect(office.rows(`SELECT received_on, deposit_on FROM receipts WHERE id = '${id}'`)).toEqual([
      { received_on: '2026-11-24', deposit_on: '2026-11-25' },
    ]);
    expect((await must(office.clerk.duties.today({}))).dayKind).toBe('workday');
  });

  test('a day gone by is not entered any more; a day to come is shown among the year’s', async () => {
    const { as } = await openDesk();
    const lead = await as('supervisor');
    const entered = { day: '2026-12-25', kind: 'holiday', name: '司庆' } as const;

    expect(await lead.duties.setOfficeDay({ ...entered, day: '2026-11-21' })).toEqual(
      refused('office-day/past'),
    );
    await must(lead.duties.setOfficeDay(entered));
    const { days, through, known } = await must(lead.duties.officeDays({ year: 2026 }));

    expect(days).toContainEqual({ ...entered, own: true });
    expect(days).toContainEqual({ day: '2026-10-10', kind: 'makeup-workday', name: '国庆节', own: false });
    expect([through, known]).toEqual([2026, true]);
    expect(await must(lead.duties.officeDays({ year: 2027 }))).toMatchObject({ days: [], known: false });
  });

  test('a year’s notice is read from a file, looked at, and known from then on, after a restart too', async () => {
    const { as, reopen, setClock } = await openDesk();
    const lead = await as('supervisor');
    const look = await must(lead.duties.previewOfficeDays(fileOf(notice)));
    expect(look).toEqual({
      year: 2027,
      days: [
        { day: '2027-10-01', kind: 'holiday', name: '国庆节' },
        { day: '2027-10-02', kind: 'holiday', name: '国庆节' },
        { day: '2027-10-09', kind: 'makeup-workday', name: '国庆节' },
      ],
      wrong: [],
    });
    expect((await must(lead.duties.today({}))).calendarThrough).toBe(2026);

    expect(await must(lead.duties.importOfficeDays({ year: 2027, days: look.days }))).toEqual({
      days: 3,
      through: 2027,
    });
    await reopen();
    setClock(clock('2027-10-09'));
    expect(await must(lead.duties.today({}))).toMatchObject({
      dayKind: 'makeup-workday',
      holiday: 'national-day',
      calendarThrough: 2027,
    });
    setClock(clock('2027-10-10'));
    expect((await must(lead.duties.today({}))).dayKind).toBe('weekend');
  });

  test('a row that is no day, of another year, said twice or neither on nor off is told with its row', async () => {
    const { as } = await openDesk();
    const lead = await as('supervisor');
    const { days, wrong, year } = await must(
      lead.duties.previewOfficeDays(
        fileOf([
          ...notice,
          '2027-13-01,放假,',
          '2028-01-01,放假,元旦',
          '2027-10-01,放假,',
          '2027-05-01,也许,劳动节',
        ]),
      ),
    );

    expect([year, days.length]).toEqual([2027, 3]);
    expect(wrong.map(({ row, problem }) => [row, problem.code])).toEqual([
      [5, 'import/cell-date'],
      [6, 'import/day-other-year'],
      [7, 'import/day-twice'],
      [8, 'import/cell-day-kind'],
    ]);
  });

  test('an import of two years, of one day twice or of nothing is refused and nothing is written', async () => {
    const { as, rows } = await openDesk();
    const lead = await as('supervisor');
    const day = { day: '2027-10-01', kind: 'holiday', name: null } as const;
    const bring = (days: Input<Contract['duties']['importOfficeDays']>['days']) =>
      lead.duties.importOfficeDays({ year: 2027, days });

    expect(await bring([day, { ...day, day: '2028-01-01' }])).toEqual(
      refused('office-day/other-year', { day: '2028-01-01', year: 2027 }),
    );
    expect(await bring([day, day])).toEqual(refused('office-day/twice', { day: '2027-10-01' }));
    expect(await bring([])).toEqual(refused('office-day/nothing'));
    expect(rows('SELECT count(*) AS n FROM office_days')).toEqual([{ n: 0 }]);
    expect(rows('SELECT years FROM office_calendar')).toEqual([{ years: '[]' }]);
  });

  test('a year brought in again takes the place of what was there', async () => {
    const { as } = await openDesk();
    const lead = await as('manager');
    const days = (day: string) => [{ day, kind: 'holiday' as const, name: null }];
    await must(lead.duties.importOfficeDays({ year: 2026, days: days('2026-12-24') }));
    await must(lead.duties.importOfficeDays({ year: 2026, days: days('2026-12-25') }));

    expect((await must(lead.duties.officeDays({ year: 2026 }))).days).toEqual([
      { day: '2026-12-25', kind: 'holiday', name: null, own: true },
    ]);
  });
});

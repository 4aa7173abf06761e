import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { setManualClock } from '../../src-main/ledger/clock.ts';
import { type Ask, askAs } from '../../src-main/service/ask.ts';
import { openService } from '../../src-main/service/openService.ts';
import { openApp } from './app.ts';
import { ask, goTo, signIn } from './atTheDesk.ts';
import type { App } from './launch.ts';
import { barCodesOn, pagesOf, signsMissing, sizeOf } from './pdf.ts';

type Ticket = Output<Contract['tickets']['dispatch']>;
type Visit = Output<Contract['visitors']['issuePass']>;
type Office = { file: string; data: string; ticket: Ticket; visit: Visit };

const secret = 'trial-ledger';
const firstSecret = '385204-ok';
const clerkSecret = '730916-ok';
const callerName = '欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐宇文长孙夏侯轩辕端木';
const demand = '厨房水龙头关不紧，一直滴水，地上已经有积水，请带上替换的阀芯和生料带。'
  .repeat(9)
  .slice(0, 300);
const copies = ['①维修部存档', '②服务中心', '③住户'];

describe('TKT-05 TKT-22 TKT-24 the 维修任务单 on paper', () => {
  test.each([
    ['half-sheet', [241, 139.7]],
    ['a5-landscape', [209.9, 148.2]],
  ] as const)(
    '%s: three marked copies, all that was said, and a bar code that is the ticket',
    async (sheet, size) => {
      expect(callerName).toHaveLength(30);
      const office = await officeWith(sheet);

      const [printed, pdf] = print(office, 'work-order', office.ticket.id);

      expect(printed).toMatchObject({ ok: true, value: { file: pdf, reprint: null } }); // refused where anything is clipped
      const pages = pagesOf(pdf);
      expect(sizeOf(pdf)).toEqual(size);
      expect(pages).toHaveLength(3);
      for (const [at, page] of pages.entries()) {
        const said = [office.ticket.number, '李强', '13800000000', '厨房', '急修3'];
        const blanks = [
          '施工前价格确认',
          '同意以上价格后施工',
          '业主验收签字',
          '维修人员签字',
          '金额合计（大写）',
          '收据号',
        ];
        for (const words of [...said, ...blanks]) expect(page).toContain(words);
        expect(signsMissing(demand + callerName, page)).toEqual([]);
        expect(signsMissing(copies[at]!, page)).toEqual([]);
        expect(page).not.toContain('补打');
        expect(await barCodesOn(pdf, at + 1)).toEqual([office.ticket.code]);
      }
      const [first, second, third] = pages.map((page) => copies.map((copy) => page.includes(copy[0]!)));
      expect([first, second, third]).toEqual([
        [true, false, false],
        [false, true, false],
        [false, false, true],
      ]);
    },
  );

  test('on carbon paper one page names all three copies', async () => {
    const office = await officeWith('half-sheet', { carbon: true, offsetXUm: 3000, offsetYUm: -1000 });

    const [, pdf] = print(office, 'work-order', office.ticket.id);

    const pages = pagesOf(pdf);
    expect(pages).toHaveLength(1);
    expect(signsMissing(copies.join(''), pages[0]!)).toEqual([]);
    expect(await barCodesOn(pdf, 1)).toEqual([office.ticket.code]);
  });

  test('printed once more it is a 补打 on every copy, with number, reason, operator and time', async () => {
    const office = await officeWith('half-sheet');
    print(office, 'work-order', office.ticket.id);

    const [unmarked] = print(office, 'work-order', office.ticket.id);
    const [marked, pdf] = print(office, 'work-order', office.ticket.id, '卡纸');

    expect(unmarked).toEqual({ ok: false, error: { code: 'paper/reason-missing' } });
    expect(marked).toMatchObject({ ok: true, value: { reprint: 1 } });
    for (const page of pagesOf(pdf)) expect(page).toContain('补打第1次·卡纸·王晓梅·2026-11-2208:10');
  });
});

test('VIS-03 the 访客单 on paper, and its bar code is the pass', async () => {
  const office = await officeWith('half-sheet');

  const [printed, pdf] = print(office, 'visitor-pass', office.visit.id);

  expect(printed).toMatchObject({ ok: true });
  expect(sizeOf(pdf)).toEqual([148.2, 105.2]);
  const pages = pagesOf(pdf);
  expect(pages).toHaveLength(1);
  expect(signsMissing(`访客单${callerName}探访亲友`, pages[0]!)).toEqual([]);
  expect(await barCodesOn(pdf, 1)).toEqual([office.visit.passCode]);
});

describe('in the window', () => {
  test('a printer that is gone: said in words, kept in the outbox, printed when it is set up anew, then only as 补打', async () => {
    const office = await officeWith('half-sheet', { printer: 'EPSON LQ-630K' });
    const app = await openApp({ data: office.data });
    const { page } = app;
    await signIn(app, 'wang', clerkSecret);
    await goTo(app.page, '#/papers');
    await page.getByRole('table', { name: '未打印' }).getByRole('row', { name: /WX-A1/ }).click();

    await page.getByRole('button', { name: '预览' }).waitFor();
    await page.keyboard.press('F9');
    await page.getByRole('alert').filter({ hasText: '找不到设定的打印机' }).waitFor();
    expect(await papersIn(app)).toMatchObject([{ state: 'failed', trouble: 'print/no-printer' }, {}]);

    await ask(app, 'papers.setUp', { ...setup, kind: 'work-order', sheet: 'half-sheet' });
    await page.keyboard.press('F9');
    await page.getByText(/已存为 PDF：/).waitFor();
    const [saved] = await papersIn(app);
    expect(saved).toMatchObject({ state: 'saved', reprints: 0, trouble: null });
    expect(pagesOf(saved!.file!)[0]).not.toContain('补打');

    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: /补打/ }).waitFor();
    await page.keyboard.press('Alt+1'); // 卡纸
    await page
      .getByText(/补打 1 次/)
      .first()
      .waitFor();
    const [again] = await papersIn(app);
    expect(path.basename(again!.file!)).toBe(`${office.ticket.number}-补打1.pdf`);
    expect(pagesOf(again!.file!)[2]).toContain('补打第1次·卡纸·');
    expect(app.complaints).toEqual([]);
  });

  test('I22 纸上有字吗: a print nobody heard of again is asked about; blank paper is printed unmarked, written paper is a 补打', async () => {
    const office = await officeWith('half-sheet');
    await beginPrint(office);
    const app = await openApp({ data: office.data });
    const { page } = app;
    await signIn(app, 'wang', clerkSecret);
    await goTo(app.page, '#/papers');
    await page.getByRole('row', { name: /WX-A1/ }).click();

    const question = page.getByRole('alert').filter({ hasText: '纸上有字吗？' });
    await question.waitFor();
    await page.keyboard.press('F9'); // 有字
    await page.getByRole('dialog', { name: /补打/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+w'); // 没有字
    await page.getByText(/已存为 PDF：/).waitFor();

    await question.waitFor({ state: 'detached' });
    const [saved] = await papersIn(app);
    expect(saved).toMatchObject({ state: 'saved', reprints: 0 });
    expect(pagesOf(saved!.file!)[0]).not.toContain('补打');
    expect(app.complaints).toEqual([]);
  });

  test('the look on the screen is the paper itself, nothing of it cut off, black on white in the dark too', async () => {
    const office = await officeWith('half-sheet');
    const app = await openApp({ data: office.data });
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(app, 'wang', clerkSecret);
    await goTo(app.page, '#/papers');
    await page.getByRole('row', { name: /WX-A1/ }).click();

    await page.getByRole('button', { name: '预览' }).waitFor();
    await page.keyboard.press('Alt+P');
    const slips = page.getByRole('dialog').locator('.slip');
    await slips.nth(2).waitFor();

    const looks = await slips.evaluateAll((all) =>
      all.map((slip) => {
        const { color, backgroundColor } = getComputedStyle(slip);
        const fits = slip.scrollHeight <= slip.clientHeight && slip.scrollWidth <= slip.clientWidth;
        return { color, backgroundColor, fits };
      }),
    );
    expect(looks).toHaveLength(3);
    for (const look of looks) {
      const black = { color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' };
      expect(look).toEqual({ ...black, fits: true });
    }
    expect(await slips.first().textContent()).toContain('138****0000'); // the whole number is left to the paper
  });
});

/** The order goes to the printer, and the computer goes off. */
async function beginPrint({ file, ticket }: Office): Promise<void> {
  const service = await openService(file, { create: false });
  const [wang] = askAs(service, null)('staff', 'roster', {}).filter(({ login }) => login === 'wang');
  askAs(service, wang!.id)('papers', 'start', { id: ticket.paperId!, reason: null, locale: 'zh-CN' });
  await service.close();
}

const setup = { printer: null, offsetXUm: 0, offsetYUm: 0, carbon: false } as const;

/** An office with a repair in a technician's hands and a visitor inside, both papers waiting; names of 30 signs. */
async function officeWith(
  sheet: Input<Contract['papers']['setUp']>['sheet'],
  bound: Partial<Input<Contract['papers']['setUp']>> = {},
): Promise<Office> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-papers-'));
  onTestFinished(() => fs.rmSync(data, { recursive: true, force: true }));
  const file = path.join(data, 'ledger.db');
  const now = Date.parse('2026-11-22T08:10:00+08:00');
  const service = await openService(file, { create: true, clock: () => now });
  try {
    setManualClock(service.ledger.tx, now); // a trial ledger: `desk` needs no password to sign
    const { adminId } = askAs(service, null)('office', 'setUp', officeFacts);
    const admin = askAs(service, adminId);
    const clerk = admin('staff', 'add', {
      login: 'wang',
      name: '王晓梅',
      roles: ['receptionist'],
      secret: firstSecret,
    });
    const wang = askAs(service, clerk.id);
    wang('staff', 'changeSecret', { oldSecret: firstSecret, newSecret: clerkSecret });
    admin('papers', 'setUp', { ...setup, kind: 'work-order', sheet, ...bound });
    const worker = admin('tickets', 'addTechnician', { name: '李强', phone: null, trade: null });
    return { file, data, ticket: dispatched(wang, worker.id, now), visit: letIn(wang) };
  } finally {
    await service.close();
  }
}

function dispatched(wang: Ask, technicianId: string, now: number): Ticket {
  const { id, version } = wang('tickets', 'register', {
    source: 'phone',
    class: 'urgent-3',
    scope: 'own',
    unitId: null,
    place: '厨房',
    callerName,
    phone: '13800000000',
    demand,
    appointment: { from: now + 3_600_000, to: now + 7_200_000 },
  });
  return wang('tickets', 'dispatch', { id, version, technicianId });
}

function letIn(wang: Ask): Visit {
  const { id, version } = wang('visitors', 'register', {
    category: 'guest',
    visitorName: callerName,
    partySize: 2,
    company: null,
    phoneTail: null,
    plate: null,
    business: '探访亲友',
    unitId: null,
    hostName: null,
  });
  return wang('visitors', 'issuePass', {
    id,
    version,
    documentShown: 'id-card',
    documentWaivedWhy: null,
    documentReturned: true,
    guidedTo: null,
  });
}

const officeFacts = {
  officeName: '和园物业服务中心',
  letterhead: '和园物业服务有限公司',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  idleLockMinutes: 30,
  demo: false,
  admin: { login: 'admin', name: '管理员' },
  secret,
  recoveryCode: 'ABCDE-FGHJK-LMNPQ-RSTUV',
};

/** `desk print` as 王晓梅: its answer and the PDF. */
function print({ file, data }: Office, kind: string, id: string, reason?: string): [unknown, string] {
  const pdf = path.join(data, `${randomUUID()}.pdf`);
  const words = ['print', kind, id, '--out', pdf, '--as', 'wang', '--ledger', file];
  const { stdout } = spawnSync(
    'node',
    ['out/main/desk.js', ...words, ...(reason === undefined ? [] : ['--reason', reason])],
    { encoding: 'utf8' },
  );
  return [JSON.parse(stdout), pdf];
}

type Paper = Output<Contract['papers']['finish']>;

/** The work order first, then the pass. */
const papersIn = async (app: App): Promise<Paper[]> =>
  (await ask<Paper[]>(app, 'papers.recent', {})).toSorted((a, b) => b.kind.localeCompare(a.kind));

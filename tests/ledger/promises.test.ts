import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { allProcedures } from '../../src-shared/contract/index.ts';
import { roles } from '../../src-shared/contract/procedure.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { refuse, refuseAndKeep } from '../../src-main/ledger/refuse.ts';
import type { Handlers } from '../../src-main/ledger/scene.ts';
import { serve } from '../../src-main/ledger/serve.ts';
import { takeNumber } from '../../src-main/ledger/series.ts';
import { handlers } from '../../src-main/procedures/index.ts';
import { makeReader } from '../../src-main/service/reader.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

const arrival = {
  category: 'guest',
  visitorName: '陈明',
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business: '取快递',
  unitId: null,
  hostName: null,
} as const;
const shown = {
  documentShown: 'id-card',
  documentWaivedWhy: null,
  documentReturned: true,
  guidedTo: null,
} as const;

describe('one key, one deed', () => {
  test('I9 a double Enter registers one visitor and takes one number', async () => {
    const { desk, rows } = await openDesk('receptionist');

    const visits = [
      await desk.visitors.register(arrival, 'key-1'),
      await desk.visitors.register(arrival, 'key-1'),
    ];
    const { id } = await must(Promise.resolve(visits[0]!));
    const pass = { id, version: 1, ...shown };
    const passes = [
      await desk.visitors.issuePass(pass, 'key-2'),
      await desk.visitors.issuePass(pass, 'key-2'),
    ];

    expect(visits[1]).toEqual(visits[0]);
    expect(passes[1]).toEqual(passes[0]);
    expect(passes[0]).toMatchObject({ ok: true, value: { passNumber: 'FK-A1-20261122-001' } });
    expect(rows('SELECT last FROM series')).toEqual([{ last: 1 }]);
    expect(rows("SELECT count(*) AS n FROM journal WHERE procedure LIKE 'visitors.%'")).toEqual([{ n: 2 }]);
  });

  test('the answer to a key outlives a restart', async () => {
    const scene = await openDesk('receptionist');
    const first = await scene.desk.visitors.register(arrival, 'key-1');

    await scene.reopen();

    expect(await scene.desk.visitors.register(arrival, 'key-1')).toEqual(first);
    expect(scene.rows('SELECT count(*) AS n FROM visits')).toEqual([{ n: 1 }]);
  });

  test('a key given to something else, or by someone else, is refused', async () => {
    const { desk, as, rows } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival, 'key-1'));
    const before = rows('SELECT * FROM visits');
    const other = await as('supervisor');

    expect([
      await desk.visitors.register({ ...arrival, visitorName: '陈小明' }, 'key-1'),
      await desk.visitors.refuse({ id, version: 1, reason: '推销' }, 'key-1'),
      await other.visitors.register(arrival, 'key-1'),
    ]).toEqual([refused('input/key-reused'), refused('input/key-reused'), refused('input/key-reused')]);
    expect(rows('SELECT * FROM visits')).toEqual(before);
  });

  test('a refusal is not held against its key: mended, the same key serves', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));
    const early = await desk.visitors.issuePass({ id, version: 1, ...shown, documentShown: null }, 'key-1');

    expect(early).toEqual(refused('visit/document-not-shown'));
    expect(await desk.visitors.issuePass({ id, version: 1, ...shown }, 'key-1')).toMatchObject({ ok: true });
  });
});

describe('all or nothing', () => {
  test('a refused call leaves nothing behind, not even a number', async () => {
    const scene = await openDesk('receptionist');
    const before = everything(scene);

    const result = await registerBy(scene, (...asked) => {
      handlers.visitors.register(...asked);
      takeNumber(asked[0].tx, 'visitor-pass/20261122');
      refuse('visit/unit-unknown');
    });

    expect(result).toEqual(refused('visit/unit-unknown'));
    expect(everything(scene)).toEqual(before);
    expect(scene.service.ledger.db.inTransaction).toBe(false);
  });

  test('a refusal that is kept leaves what was written, and exactly one row in the journal', async () => {
    const scene = await openDesk('receptionist');
    const before = everything(scene);

    const result = await registerBy(scene, ({ tx }) => {
      takeNumber(tx, 'tries');
      refuseAndKeep('visit/unit-unknown', { left: 1 });
    });

    const after = everything(scene);
    expect(result).toEqual(refused('visit/unit-unknown', { left: 1 }));
    expect(after['series']).toEqual([{ book: 'tries', last: 1 }]);
    expect(after['journal']).toHaveLength(before['journal']!.length + 1);
    expect(after['journal_payloads']!.at(-1)).toMatchObject({
      output: JSON.stringify({ refused: { code: 'visit/unit-unknown', params: { left: 1 } } }),
    });
    expect({ ...after, series: [], journal: [], journal_payloads: [] }).toEqual({
      ...before,
      series: [],
      journal: [],
      journal_payloads: [],
    });
  });

  test('a kept refusal is answered again to the same key', async () => {
    const scene = await openDesk('receptionist');
    const refuseOnce = () => refuseAndKeep('visit/unit-unknown');

    const first = await registerBy(scene, refuseOnce, 'key-1');
    const second = await scene.desk.visitors.register(arrival, 'key-1');

    expect(second).toEqual(first);
  });

  test('a defect is answered with a reference only, is written down, and leaves nothing', async () => {
    const scene = await openDesk('receptionist');
    const before = everything(scene);
    const written: [string, unknown][] = [];
    const defect = new Error('SELECT secret FROM somewhere');

    const result = await registerBy(
      scene,
      (...asked) => {
        handlers.visitors.register(...asked);
        throw defect;
      },
      'key-1',
      (...line) => written.push(line),
    );

    expect(written).toEqual([[expect.stringMatching(/^[0-9a-f]{8}$/), defect]]);
    expect(result).toEqual(refused('ledger/defect', { reference: written[0]![0] }));
    expect(everything(scene)).toEqual(before);
  });

  test('each command is one row of the journal: who, when, what, at which counter', async () => {
    const { desk, rows } = await openDesk('receptionist');

    const visit = await must(desk.visitors.register(arrival, 'key-1'));

    expect(rows('SELECT * FROM journal JOIN journal_payloads USING (seq) ORDER BY seq DESC LIMIT 1')).toEqual(
      [
        expect.objectContaining({
          at: visit.arrivedAt,
          behind_ms: 0,
          business_date: '2026-11-22',
          staff_id: rows("SELECT id FROM staff WHERE login = 'receptionist'")[0]!['id'],
          counter: 'A1',
          procedure: 'visitors.register',
          key: 'key-1',
          input: JSON.stringify(arrival),
          output: JSON.stringify({ value: visit }),
        }),
      ],
    );
  });

  test('a question leaves no row', async () => {
    const scene = await openDesk('receptionist');
    const before = everything(scene);

    await must(scene.desk.visitors.present({}));
    await must(scene.stranger.office.status({}));

    expect(everything(scene)).toEqual(before);
  });
});

describe('who may', () => {
  test('every procedure is closed to strangers and to every post it does not name, and open to those it names', async () => {
    const { by, as, stranger, desk } = await openDesk();
    const asked = allProcedures().filter(({ procedure }) => procedure.kind !== 'station');
    for (const role of roles) await as(role);
    const staff = await must(desk.staff.list({}));

    for (const { name, procedure } of asked) {
      expect(await answerOf(stranger, name), `${name} by a stranger`).toBe(
        procedure.roles === 'anyone' ? 'input/invalid' : 'auth/signed-out',
      );
      for (const role of roles) {
        const id = staff.find((member) => member.roles.includes(role))!.id;
        const may = procedure.roles === 'anyone' || procedure.roles.includes(role);
        expect(await answerOf(by(id), name), `${name} by ${role}`).toBe(
          may ? 'input/invalid' : 'auth/role-missing',
        );
      }
    }
  });

  test('someone who does not exist is signed out', async () => {
    const { by } = await openDesk();

    expect(await by('00000000-0000-7000-8000-000000000000').visitors.present({})).toEqual(
      refused('auth/signed-out'),
    );
  });

  test('who holds two posts may do what either may', async () => {
    const { desk } = await openDesk('finance', 'receptionist');

    expect(await desk.visitors.present({})).toMatchObject({ ok: true });
  });
});

describe('malformed calls', () => {
  test('what is no procedure is refused, whatever it is', async () => {
    const { service } = await openDesk('receptionist');
    const names: unknown[] = [
      'visitors.forge',
      'visitors.toString',
      'visitors.constructor',
      'constructor.name',
      '__proto__.register',
      'visitors.register.evil',
      'visitors',
      '',
      '.',
      'station.quit',
      'x'.repeat(1_000_000),
      5,
      null,
      undefined,
      ['visitors', 'register'],
    ];

    const served = await Promise.all(
      names.map((name) =>
        service.call({ procedure: name as string, input: {}, key: 'key-1', staffId: null }),
      ),
    );

    expect(served.map(({ result }) => result)).toEqual(names.map(() => refused('input/unknown-procedure')));
  });

  test.each<[what: string, input: unknown, field: string]>([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a list', [], ''],
    ['a field too many', { ...arrival, state: 'inside' }, 'state'],
    ['a field too few', { ...arrival, partySize: undefined }, 'partySize'],
    ['a category that is none', { ...arrival, category: 'vip' }, 'category'],
    ['a party of none', { ...arrival, partySize: 0 }, 'partySize'],
    ['half a person', { ...arrival, partySize: 0.5 }, 'partySize'],
    ['not a number', { ...arrival, partySize: Number.NaN }, 'partySize'],
    ['a number as text', { ...arrival, partySize: '1' }, 'partySize'],
    ['a name of spaces', { ...arrival, visitorName: '  ' }, 'visitorName'],
    ['a name with a line break', { ...arrival, visitorName: '陈\n明' }, 'visitorName'],
    ['a name with a control character', { ...arrival, visitorName: '陈\u0000明' }, 'visitorName'],
    ['a sign that turns what follows it', { ...arrival, visitorName: '陈\u202e明' }, 'visitorName'],
    ['half a character', { ...arrival, visitorName: '陈\ud800' }, 'visitorName'],
    ['a name without end', { ...arrival, visitorName: '陈'.repeat(100_000) }, 'visitorName'],
    ['a whole phone number', { ...arrival, phoneTail: '13800000000' }, 'phoneTail'],
    ['SQL for a unit', { ...arrival, unitId: "' OR 1=1 --" }, 'unitId'],
  ])('an input with %s is refused, and the field is named', async (_, input, field) => {
    const scene = await openDesk('receptionist');
    const before = everything(scene);

    const result = await scene.desk.visitors.register(input as typeof arrival);

    expect(result).toEqual(refused('input/invalid', { field }));
    expect(everything(scene)).toEqual(before);
  });

  test.each([[''], [' '], ['钥匙'], ['a b'], ['a'.repeat(65)], [undefined], [7], [{}]])(
    'a command with the key %j is refused',
    async (key) => {
      const { service, rows } = await openDesk('receptionist');
      const staffId = rows("SELECT id FROM staff WHERE login = 'receptionist'")[0]!['id'] as string;

      const { result } = service.answer({
        procedure: 'visitors.register',
        input: arrival,
        key: key as string,
        staffId,
      });

      expect(result).toEqual(refused('input/invalid', { field: 'key' }));
    },
  );

  test('text stays text, whatever it looks like', async () => {
    const { desk } = await openDesk('receptionist');
    const visitorName = `'); DROP TABLE visits; --`;

    const visit = await must(desk.visitors.register({ ...arrival, visitorName }));

    expect(await must(desk.visitors.present({}))).toEqual([visit]);
    expect(visit.visitorName).toBe(visitorName);
  });
});

describe('the journal', () => {
  test.each<[what: string, sql: string]>([
    ['changed', "UPDATE journal SET procedure = 'staff.signOut' WHERE seq = 2"],
    ['changed by an update that replaces', 'UPDATE OR REPLACE journal SET seq = 1 WHERE seq = 2'],
    ['deleted', 'DELETE FROM journal WHERE seq = 2'],
    ['replaced by its number', `REPLACE INTO journal ${copyOfRow(2)}`],
    ['replaced by its key', `REPLACE INTO journal ${copyOfRow(2, '(SELECT max(seq) + 1 FROM journal)')}`],
    [
      'added out of order',
      `INSERT INTO journal ${copyOfRow(2, '(SELECT max(seq) + 2 FROM journal)', "'fresh'")}`,
    ],
    ['added before all others', `INSERT INTO journal ${copyOfRow(2, '-1', "'fresh'")}`],
    ['overwritten on conflict', `INSERT INTO journal ${copyOfRow(2)} ON CONFLICT DO UPDATE SET at = 0`],
    ['changed in its payload', "UPDATE journal_payloads SET input = '{}' WHERE seq = 2"],
    ['half blanked', 'UPDATE journal_payloads SET input = NULL WHERE seq = 2'],
    ['robbed of its payload', 'DELETE FROM journal_payloads WHERE seq = 2'],
    ['replaced in its payload', "REPLACE INTO journal_payloads VALUES (2, '00', '{}', '{}', NULL)"],
    ['moved to another payload', 'UPDATE OR REPLACE journal_payloads SET seq = 1 WHERE seq = 2'],
  ])('I24 a row can not be %s, not even by another program', async (_, sql) => {
    const scene = await openDesk();
    const before = everything(scene);
    const raw = new Database(scene.file);
    raw.pragma('recursive_triggers = OFF');

    expect(() => raw.exec(sql)).toThrow(/journal|payload/);
    raw.close();

    expect(everything(scene)).toEqual(before);
  });

  test('numbers of a book only go forward, one at a time', async () => {
    const { desk, service } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));
    await must(desk.visitors.issuePass({ id, version: 1, ...shown }));

    for (const sql of ['UPDATE series SET last = 3', 'UPDATE series SET last = 0', 'DELETE FROM series']) {
      expect(() => service.ledger.db.exec(sql)).toThrow('a number is never');
    }
  });

  test('I15 a clock that went backwards is written down, and the order stays', async () => {
    const { desk, stranger, rows, setClock } = await openDesk('receptionist');
    setClock('2026-11-22T10:00:00+08:00');
    await must(desk.visitors.register({ ...arrival, visitorName: '一' }));
    setClock('2026-11-22T09:00:00+08:00');
    await must(desk.visitors.register({ ...arrival, visitorName: '二' }));
    setClock('2026-11-22T09:30:00+08:00');
    await must(desk.visitors.register({ ...arrival, visitorName: '三' }));
    const behind = await must(stranger.office.status({}));
    setClock('2026-11-22T10:00:01+08:00');
    await must(desk.visitors.register({ ...arrival, visitorName: '四' }));
    const caughtUp = await must(stranger.office.status({}));

    const written = rows(`SELECT behind_ms / 60000 AS minutes, json_extract(input, '$.visitorName') AS name
      FROM journal JOIN journal_payloads USING (seq) ORDER BY seq DESC LIMIT 4`);

    expect(written.reverse()).toEqual([
      { minutes: 0, name: '一' },
      { minutes: 60, name: '二' },
      { minutes: 30, name: '三' },
      { minutes: 0, name: '四' },
    ]);
    expect([behind.clockBehindMs, caughtUp.clockBehindMs]).toEqual([30 * 60_000, 0]);
  });
});

describe('verify', () => {
  test('a ledger at work is in order, and says what was proved', async () => {
    const { desk } = await openDesk();

    const proof = await must(desk.office.verify({}));

    expect(proof).toMatchObject({ ok: true, findings: [], journalRows: 3 });
    expect(proof.checks).toEqual([
      'pages',
      'schema',
      'foreign-keys',
      'chain',
      'heads',
      'every-visit-is-journaled',
      'pass-numbers-have-no-gap',
      'every-ticket-is-journaled',
      'ticket-numbers-have-no-gap',
      'book-lines-have-no-gap',
      'orders-belong-to-a-repair',
      'tickets-agree-with-their-events',
      'vouchers-stand-as-entered',
      'every-unit-can-be-found',
      'one-active-admin',
      'every-pass-has-a-paper',
      'every-order-has-a-paper',
      'one-paper-unmarked',
      'paper-states-agree',
      'charges-are-settled-as-told',
      'adjustments-are-taken-back-whole',
      'late-fees-have-a-parent',
      'doubts-stand-in-their-charges',
      'one-standard-at-a-time',
      'periods-are-charged-once',
      'runs-are-their-charges',
      'shared-costs-are-whole',
      'metered-charges-go-on',
      'floats-follow-one-another',
      'counts-come-to-their-notes',
      'money-is-in-its-shift',
      'one-shift-at-a-time',
      'opening-differences-have-an-owner',
      'closed-shifts-are-split-whole',
      'reckonings-come-out',
      'differences-are-agreed-to',
      'receptions-are-signed-by-two',
      'drawer-states-agree',
      'counts-stand-as-journaled',
      'seals-stand-as-journaled',
      'movements-stand-as-journaled',
      'shifts-stand-as-journaled',
      'receptions-stand-as-journaled',
      'hand-ins-add-up',
      'hand-ins-hold-what-is-due',
      'hand-in-numbers-have-no-gap',
      'hand-ins-bear-their-code',
      'cash-is-conserved',
      'hand-ins-stand-as-journaled',
      'statements-stand-as-journaled',
      'signed-months-stand-as-signed',
      'reconciliations-stand-as-journaled',
      'receipt-numbers-have-no-gap',
      'receipts-stand-in-their-place',
      'receipts-come-to-their-face',
      'reversals-mirror-their-receipt',
      'every-receipt-has-a-paper',
      'every-receipt-is-journaled',
      'prepaid-balances-agree',
      'prepaid-pays-charges',
      'deposits-agree',
      'refund-numbers-have-no-gap',
      'receipts-stand-as-journaled',
      'adjustments-stand-as-journaled',
      'charges-stand-as-journaled',
      'drawer-stands-as-journaled',
      'books-stand-as-journaled',
      'refunds-stand-as-journaled',
      'kept-deposits-are-charged',
      'prepaid-refunds-stand-as-journaled',
      'undos-stand-as-journaled',
      'payouts-stand-as-journaled',
      'handovers-are-read-whole',
      'handover-numbers-have-no-gap',
      'handovers-stand-as-journaled',
      'attendances-stand-as-journaled',
      'notes-stand-as-journaled',
      'arrangements-stand-as-journaled',
      'trainings-stand-as-journaled',
    ]);
  });

  test.each<[what: string, sql: string, check: string, seq: number | null]>([
    [
      'a row of the journal was changed',
      'UPDATE journal SET staff_id = NULL, at = at - 1 WHERE seq = 5',
      'chain',
      5,
    ],
    [
      'a date of the journal was changed',
      "UPDATE journal SET business_date = '2026-11-21' WHERE seq = 5",
      'chain',
      5,
    ],
    [
      'a payload was changed',
      `UPDATE journal_payloads SET input = replace(input, '陈明', '陈暗') WHERE seq = 5`,
      'chain',
      5,
    ],
    ['a payload is gone', 'DELETE FROM journal_payloads WHERE seq = 5', 'chain', 5],
    [
      'a row in the middle is gone',
      'DELETE FROM journal_payloads WHERE seq = 4; DELETE FROM journal WHERE seq = 4',
      'chain',
      5,
    ],
    [
      'the first row is gone',
      'DELETE FROM journal_payloads WHERE seq = 1; DELETE FROM journal WHERE seq = 1',
      'chain',
      2,
    ],
    [
      'the tail was cut',
      'DELETE FROM journal_payloads WHERE seq > 5; DELETE FROM journal WHERE seq > 5',
      'heads',
      6,
    ],
    [
      'an answer can not be read any more',
      "UPDATE journal_payloads SET output = '7' || substr(output, 2) WHERE seq = 5",
      'chain',
      5,
    ],
    ['a visit was slipped in', 'INSERT INTO visits SELECT * FROM copy', 'every-visit-is-journaled', null],
    [
      'a pass took a number of its own',
      "UPDATE visits SET pass_number = 'FK-A1-20261122-009'",
      'pass-numbers-have-no-gap',
      null,
    ],
    [
      'a pass was taken back',
      "UPDATE visits SET state = 'waiting', pass_number = NULL",
      'pass-numbers-have-no-gap',
      null,
    ],
    ['a pass belongs to no book', 'DELETE FROM series', 'pass-numbers-have-no-gap', null],
    ['a number was skipped', 'UPDATE series SET last = last + 1', 'pass-numbers-have-no-gap', null],
    ['nobody can let others in', "DELETE FROM staff_roles WHERE role = 'admin'", 'one-active-admin', null],
    ['a person vanished', "DELETE FROM staff WHERE login = 'admin'", 'foreign-keys', null],
    ['a rule of the file was dropped', 'DROP TRIGGER journal_no_update', 'schema', null],
    ['a table was added', 'CREATE TABLE shadow (id INTEGER)', 'schema', null],
  ])('I24 notices that %s', async (_, sql, check, seq) => {
    const scene = await openDesk('receptionist', 'manager');
    const { id } = await must(scene.desk.visitors.register(arrival));
    await must(scene.desk.visitors.issuePass({ id, version: 1, ...shown }));
    tamper(scene, sql);

    const proof = await must(scene.desk.office.verify({}));

    expect(proof.ok).toBe(false);
    expect(proof.findings).toContainEqual({ check, detail: expect.any(String) as string, seq });
  });

  test('personal data can be blanked, and the chain still proves', async () => {
    const scene = await openDesk('receptionist', 'manager');
    const { desk, service, rows } = scene;
    await must(desk.visitors.register(arrival, 'key-1'));
    service.ledger.db.exec(
      'UPDATE journal_payloads SET salt = NULL, input = NULL, output = NULL, purged_at = 1 WHERE seq = 5',
    );

    expect(await must(desk.office.verify({}))).toMatchObject({ ok: true, journalRows: 5 });
    expect(rows('SELECT * FROM journal_payloads WHERE seq = 5')).toEqual([
      { seq: 5, salt: null, input: null, output: null, purged_at: 1 },
    ]);
    expect(await desk.visitors.register(arrival, 'key-1')).toEqual(refused('input/key-reused'));
    expect(() => service.ledger.db.exec('UPDATE journal_payloads SET purged_at = 2 WHERE seq = 5')).toThrow(
      'blanked',
    );
  });

  test('goes on while the desk works, and blames nobody for what came later', async () => {
    const { desk, file, rows } = await openDesk('receptionist', 'manager');
    const staffId = rows("SELECT id FROM staff WHERE login = 'receptionist-manager'")[0]!['id'] as string;
    const reader = makeReader(file, () => undefined);
    const steps: number[] = [];
    const registering: Promise<unknown>[] = [];

    const proof = await reader.run(
      { procedure: 'office.verify', input: {}, key: 'key-1', staffId },
      ({ done }) => {
        steps.push(done);
        registering.push(desk.visitors.register(arrival));
      },
    );
    reader.close();
    await Promise.all(registering);

    expect(proof).toMatchObject({ ok: true, value: { ok: true, findings: [], journalRows: 4 } });
    expect(steps.length).toBeGreaterThan(2);
    expect(rows('SELECT count(*) AS n FROM visits')).toEqual([{ n: steps.length }]);
  });

  test('can be stopped on the way, and asked again', async () => {
    const { file, rows } = await openDesk('manager');
    const staffId = rows("SELECT id FROM staff WHERE login = 'manager'")[0]!['id'] as string;
    const reader = makeReader(file, () => undefined);
    const call = { procedure: 'office.verify', input: {}, key: 'key-1', staffId };

    const stopped = await reader.run(call, () => reader.cancel('key-1'));
    const again = await reader.run({ ...call, key: 'key-2' }, () => undefined);
    const late = reader.cancel('key-2');
    reader.close();

    expect(stopped).toEqual(refused('report/cancelled'));
    expect(again).toMatchObject({ ok: true });
    expect(late).toBe(false);
  });
});

/** The ledger asked with another handler for `visitors.register`, by the person `desk` speaks for. */
async function registerBy(
  { service, rows }: TestDesk,
  register: (...asked: Parameters<Handlers['visitors']['register']>) => never,
  key = 'key-1',
  report: (reference: string, error: unknown) => void = () => undefined,
) {
  const staffId = rows("SELECT id FROM staff WHERE login = 'receptionist'")[0]!['id'] as string;
  const answer = serve(service.ledger, { ...handlers, visitors: { ...handlers.visitors, register } }, report);
  return answer({ procedure: 'visitors.register', input: arrival, key, staffId }).result;
}

/** All that the ledger holds, table by table. */
function everything({ rows }: TestDesk): Record<string, Record<string, unknown>[]> {
  const tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table'") as { name: string }[];
  return Object.fromEntries(tables.map(({ name }) => [name, rows(`SELECT * FROM ${name}`)]));
}

/** What the ledger says to a procedure asked with an input that fits none. */
async function answerOf(desk: Desk, name: string): Promise<string> {
  const [domain, verb] = name.split('.') as [keyof Desk, never];
  const ask = desk[domain][verb] as (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
  return (await ask(5)).error?.code ?? 'ok';
}

/** Writes past all the ledger's rules, as someone with a database tool could, and puts the rules back afterwards. */
function tamper({ file }: TestDesk, sql: string): void {
  const raw = new Database(file);
  raw.pragma('foreign_keys = OFF');
  const triggers = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  const touched = triggers.filter(({ name }) => !sql.includes(name));
  for (const { name } of touched) raw.exec(`DROP TRIGGER ${name}`);
  raw.exec(`CREATE TEMP TABLE copy AS SELECT * FROM visits LIMIT 1;
    UPDATE copy SET id = 'slipped in', pass_number = NULL, pass_code = NULL, state = 'waiting'`);
  raw.exec(sql);
  for (const trigger of touched) raw.exec(trigger.sql);
  raw.close();
}

function copyOfRow(seq: number, as = String(seq), key = 'key'): string {
  return `SELECT ${as}, at, behind_ms, business_date, staff_id, counter, procedure, ${key}, payload_digest, hash
    FROM journal WHERE seq = ${seq}`;
}

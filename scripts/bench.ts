// Speed and memory as ratios against a named limit measured in the same run. `npm run bench`, or with --quick a slice.
import os from 'node:os';
import { owedOverTenYears } from '../tests/bench/arrearsBench.ts';
import { billingRun } from '../tests/bench/billingBench.ts';
import { durableCommand, pagesPerCommand, searchKeystroke } from '../tests/bench/ledgerBench.ts';
import { pagesPerPayment, takingMoney } from '../tests/bench/receiptBench.ts';
import { restoreDrill } from '../tests/bench/restoreDrill.ts';
import { coldStart, commandThroughWindow } from '../tests/bench/windowBench.ts';

const quick = process.argv.includes('--quick');

console.log(
  `Node ${process.version}，负载 ${os.loadavg()[0]!.toFixed(1)}，${os.cpus().length} 核，${os.cpus()[0]?.model ?? ''}`,
);
console.log(await durableCommand(quick ? 12 : 60));
console.log(await pagesPerCommand());
console.log(await searchKeystroke(quick ? 5_000 : 50_000, quick ? 2_000 : 9_000));
console.log(await takingMoney(quick ? 12 : 60));
console.log(await pagesPerPayment());
for (const line of await billingRun(quick ? 5_000 : 50_000, quick ? 3 : 5)) console.log(line);
for (const line of await owedOverTenYears(quick ? 500 : 5_000, quick ? 15 : 60)) console.log(line);
for (const line of await restoreDrill(quick ? 50 : 500)) console.log(line);
console.log(await commandThroughWindow(quick ? 10 : 40));
for (const line of await coldStart(quick ? 3 : 9)) console.log(line);

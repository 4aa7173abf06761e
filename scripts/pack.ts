// The program packed for this system into dist/, with the Electron at hand, and looked over. `npm run pack`.
import path from 'node:path';
import { inspectPack } from './packing/inspectPack.ts';
import { makePack } from './packing/makePack.ts';

const pack = makePack();
const findings = await inspectPack(pack);
const megabytes = (pack.bytes / 1_048_576).toFixed(0);
console.log(`${path.relative(process.cwd(), pack.folder)}：${megabytes} MB，${pack.seconds.toFixed(1)} 秒`);
console.log(`Electron ${pack.electron}${pack.isStandIn ? '（开发用替身，不能发布）' : ''}`);
for (const finding of findings) console.error(`✗ ${finding}`);
if (findings.length > 0) process.exitCode = 1;
else console.log('✓ 保险丝、数据库驱动、文件、语言都对');

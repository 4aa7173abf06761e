import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A disk of its own in a file, whose power can be cut: an ext4 file system on a loop device. What no program asked to be
 * made durable is still in memory then, and gone; what was written to the device stays.
 */
export class LoopDisk {
  readonly folder: string;
  readonly #image: string;
  readonly #leave = (): void => {
    must(['umount', '--lazy', this.folder]);
    fs.rmSync(this.#image);
  };

  constructor(home: string, megabytes = 128) {
    this.folder = path.join(home, 'disk');
    this.#image = path.join(home, 'disk.img');
    fs.mkdirSync(this.folder);
    fs.writeFileSync(this.#image, '');
    fs.truncateSync(this.#image, megabytes * 1024 * 1024);
    must(['mkfs.ext4', '-q', '-F', this.#image]);
    this.#mount();
    process.once('exit', this.#leave); // whoever stops the program half-way keeps no disk mounted
  }

  /** Everything that was written so far is durable. */
  settle(): void {
    must(['sync', '-f', this.folder]);
  }

  /** From this moment on nothing reaches the disk; whoever still writes is told of an error. */
  cutPower(): void {
    must(['perl', '-e', shutDown, this.folder]);
  }

  /** The computer is started again: the file system finds what had reached the disk. Nobody may have a file open on it. */
  restart(): void {
    must(['umount', this.folder]);
    this.#mount();
  }

  remove(): void {
    process.off('exit', this.#leave);
    this.#leave();
  }

  #mount(): void {
    must(['mount', '-o', 'loop', this.#image, this.folder]);
  }
}

/** Why no power can be cut on this machine; undefined where it can, which was tried on a small disk. */
export function whyNoLoopDisk(home: string): string | undefined {
  if (process.platform !== 'linux') return 'loop devices are Linux only';
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  let disk: LoopDisk | undefined;
  try {
    disk = new LoopDisk(home, 8);
    fs.writeFileSync(path.join(disk.folder, 'durable'), 'a');
    disk.settle();
    fs.writeFileSync(path.join(disk.folder, 'not-durable'), 'a');
    disk.cutPower();
    disk.restart();
    const left = fs.readdirSync(disk.folder).filter((name) => name.endsWith('durable'));
    return left.join() === 'durable' ? undefined : `a power cut left ${left.join()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    disk?.remove();
    fs.rmSync(path.join(home, 'disk'), { recursive: true, force: true });
    fs.rmSync(path.join(home, 'disk.img'), { force: true });
  }
}

/** FS_IOC_SHUTDOWN without flushing the file system's own log: Node has no call for it, and Perl is on every Debian. */
const shutDown = `
  open(my $disk, '<', $ARGV[0]) or die "open: $!";
  my $how = pack('L', 2);
  defined(ioctl($disk, 0x8004587d, $how)) or die "shut down: $!"`;

function must([program = '', ...args]: string[]): void {
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  const { status, error, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  if (status !== 0) throw new Error(error?.message ?? `${program}: ${stderr.trim().split('\n')[0]}`);
}

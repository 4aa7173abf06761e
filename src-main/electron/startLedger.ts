import { fork } from 'node:child_process';
import path from 'node:path';
import { utilityProcess } from 'electron';
import type { FromLedger, LedgerArguments, ToLedger } from '../service/wire.ts';

/** A started ledger process, whichever way it was started. */
export type LedgerWire = {
  send: (message: ToLedger) => void;
  hear: (listener: (message: FromLedger) => void) => void;
  exited: (listener: () => void) => void;
  kill: () => void;
};

/**
 * Starts a ledger process. Electron's own Node runs it in the product; an Electron too old for the SQLite driver
 * borrows the Node named by LEDGER_NODE. Nothing else in the program knows of that choice.
 */
export function startLedger(asked: LedgerArguments): LedgerWire {
  const entry = path
    .join(import.meta.dirname, 'ledger.js')
    .replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`);
  const borrowedNode = process.env['LEDGER_NODE'];
  return borrowedNode ? forked(entry, asked, borrowedNode) : utility(entry, asked);
}

function forked(entry: string, asked: LedgerArguments, execPath: string): LedgerWire {
  const child = fork(entry, [JSON.stringify(asked)], {
    execPath,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    send: (message) => {
      if (child.connected) child.send(message);
    },
    hear: (listener) => child.on('message', (message) => listener(message as FromLedger)),
    exited: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}

function utility(entry: string, asked: LedgerArguments): LedgerWire {
  const child = utilityProcess.fork(entry, [JSON.stringify(asked)], {
    serviceName: 'ledger',
    stdio: 'inherit',
  });
  return {
    send: (message) => child.postMessage(message),
    hear: (listener) => child.on('message', (message) => listener(message as FromLedger)),
    exited: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}

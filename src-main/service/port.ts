import type { FromLedger, ToLedger } from './wire.ts';

/** The ledger process's end of the line to main. */
export type Port = {
  send: (message: FromLedger) => void;
  hear: (listener: (message: ToLedger) => void) => void;
  /** Main is gone: nobody is left to answer. */
  closed: (listener: () => void) => void;
};

type ParentPort = {
  on: (event: 'message', listener: (message: { data: ToLedger }) => void) => void;
  postMessage: (message: FromLedger) => void;
};

/** A utility process talks through Electron's parent port, a forked Node through its own channel. */
export function portToMain(): Port {
  const parent = (process as { parentPort?: ParentPort }).parentPort;
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      hear: (listener) => parent.on('message', ({ data }) => listener(data)),
      closed: (listener) => process.on('disconnect', listener),
    };
  }
  return {
    send: (message) => process.send?.(message),
    hear: (listener) => process.on('message', (message) => listener(message as ToLedger)),
    closed: (listener) => process.on('disconnect', listener),
  };
}

import os from 'node:os';
import path from 'node:path';

/**
 * Where the office's data lie: ProgramData on Windows, the XDG data folder elsewhere; never beside the program.
 * DANGZHI_DATA names another place.
 */
export function dataFolder(): string {
  const given = process.env['DANGZHI_DATA'];
  if (given) return path.resolve(given);
  if (process.platform === 'win32')
    return path.join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Dangzhi');
  return path.join(process.env['XDG_DATA_HOME'] ?? path.join(os.homedir(), '.local', 'share'), 'dangzhi');
}

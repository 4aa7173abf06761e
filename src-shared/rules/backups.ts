/** What a backup is made for; stands in its name. */
export const occasions = ['asked', 'half-hour', 'leaving', 'daily', 'before-upgrade'] as const;
export type Occasion = (typeof occasions)[number];

/** Where it lies: the office's folder, its second disk or stick, or a folder chosen once. */
export const places = ['first', 'second', 'chosen'] as const;
export type BackupPlace = (typeof places)[number];

/** What a check code is written with: 32 signs, so 5 bits each, and none that looks like another one. */
export const codeSigns = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Where something is to be mended, in one line: 3-1-502 客厅. */
export const whereOf = (ticket: { unit_code: string | null; place: string | null }): string =>
  [ticket.unit_code, ticket.place].filter((part) => part !== null).join(' ');

/** Where things are in the window. */
export const paths = {
  visitors: '/visitors',
  /** Opens the register of visitors with a new visitor's form. */
  newVisitor: '/visitors?new=1',
  households: '/households',
  household: (unitId: string) => `/households/${unitId}`,
  import: '/import',
  staff: '/staff',
  office: '/office',
} as const;

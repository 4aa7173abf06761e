import { create } from 'zustand';

/** Whether a backup is being put in the ledger's place; the wizard then stands before everything else in the window. */
export const useRestoring = create<{ isOpen: boolean; isUnderWay: boolean }>()(() => ({
  isOpen: false,
  isUnderWay: false,
}));

export const openRestore = (): void => useRestoring.setState({ isOpen: true });

/** Leaves the wizard; not while the ledger is being replaced, or nobody would learn how that ended. */
export function closeRestore(): void {
  useRestoring.setState(({ isUnderWay }) => ({ isOpen: isUnderWay }));
}

/** The wizard stays until this has ended, even where the window is locked meanwhile. */
export async function whileRestoring<T>(work: () => Promise<T>): Promise<T> {
  useRestoring.setState({ isUnderWay: true });
  return work().finally(() => useRestoring.setState({ isUnderWay: false }));
}

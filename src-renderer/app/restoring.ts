import { create } from 'zustand';

/** Whether a backup is being put in the ledger's place; the wizard then stands before everything else in the window. */
export const useRestoring = create<{ isOpen: boolean }>()(() => ({ isOpen: false }));

export const openRestore = (): void => useRestoring.setState({ isOpen: true });
export const closeRestore = (): void => useRestoring.setState({ isOpen: false });

import '../app/strictCsp.ts';

/** Loaded apart for the same reason as the desk. */
const { showSlip } = await import('./showSlip.tsx');
await showSlip();

import './app/strictCsp.ts';

/** Loaded apart, so that no schema is made before the line above has run, however the bundle is cut. */
const { openDesk } = await import('./app/openDesk.tsx');
await openDesk();

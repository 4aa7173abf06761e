/** The PIN of everyone on the demo estate; its sign-in screen says it. */
export const demoSecret = '24682468';

import { useEffect, useState } from 'react';

/** When what stands over the screen goes, the cursor goes back to where it was before, unless it found a place already. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // a moment later: the dialog takes the cursor with it
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}

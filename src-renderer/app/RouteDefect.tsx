import { useRouteError } from 'react-router';
import { ScreenDefect } from './ScreenDefect.tsx';

/** A defect of one screen: the rail stays, the other screens work. */
export function RouteDefect() {
  return <ScreenDefect error={useRouteError()} />;
}

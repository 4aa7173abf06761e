import { create } from 'zustand';
import { useSession } from './session.ts';

const useViews = create<Record<string, unknown>>()(() => ({}));

/**
 * What a screen shows while the clerk looks elsewhere (the row of a list, a file being read), in memory only. It goes when
 * another person takes the window. What is typed is a draft and belongs into `useDraft`.
 */
export function useLeftView<T>(screen: string): [view: T | undefined, leave: (view: T | undefined) => void] {
  const view = useViews((views) => views[screen]) as T | undefined;
  return [view, (next) => useViews.setState({ [screen]: next })];
}

useSession.subscribe(({ who }, { who: before }) => {
  if (who?.id !== before?.id) useViews.setState({}, true);
});

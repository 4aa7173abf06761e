import { create } from 'zustand';
import { showAnew, useDrafts } from '../drafts.ts';
import { useSession } from '../session.ts';
import { pathOfPlace, placeOfPage } from './places.ts';

/** An unfinished form with a tab above the page. */
export type Task = {
  /** Where its draft is kept: `visitors/new/<task>`. */
  place: string;
  /** Its page: `/visitors?new=<task>`. */
  path: string;
  /** Until its draft has one. */
  title: string;
};

/** The forms that stand open side by side, in the order they were begun. */
export const useTasks = create<{ tasks: readonly Task[] }>()(() => ({ tasks: [] }));

/** Opens a form as a tab, and goes there. */
export function openTask(task: Task): void {
  addTask(task);
  goTo(task.path);
}

/** The form was sent, parked or thrown away: its tab goes. Where to go now is for the screen to say. */
export function closeTask(place: string): void {
  useTasks.setState(({ tasks }) => ({ tasks: tasks.filter((task) => task.place !== place) }));
}

/**
 * The clerk is at this form now, or at none. A form she left with nothing typed in it has no tab any longer: there is
 * nothing to come back to.
 */
export function atTask(task: Task | null): void {
  const { own } = useDrafts.getState();
  useTasks.setState(({ tasks }) => {
    const left = tasks.filter(({ place }) => place === task?.place || Object.hasOwn(own, place));
    return left.length === tasks.length ? {} : { tasks: left };
  });
  if (task) addTask(task);
}

/** Goes on with a draft: in its tab, or at the page its form stands over. */
export function openDraft(place: string): void {
  const path = pathOfPlace(place);
  const page = new URL(path, window.location.origin);
  if (placeOfPage(page) === place) openTask({ place, path, title: '' });
  else if (window.location.hash === `#${path}`) showAnew();
  else goTo(path);
}

/** Shows a page of the window from outside the routes. */
export function goTo(path: string): void {
  window.location.hash = `#${path}`;
}

function addTask(task: Task): void {
  useTasks.setState(({ tasks }) =>
    tasks.some(({ place }) => place === task.place)
      ? { tasks: tasks.map((one) => (one.place === task.place ? { ...one, path: task.path } : one)) }
      : { tasks: [...tasks, task] },
  );
}

useSession.subscribe(({ who }, { who: before }) => {
  if (who?.id !== before?.id) useTasks.setState({ tasks: [] });
});

import { paths } from '../paths.ts';

/** The form a page of the window is about, where it is a task of its own: `visitors/new/<task>`. */
export function placeOfPage({ pathname, search }: { pathname: string; search: string }): string | null {
  const [, domain = '', first = '', task = '', ...rest] = pathname.split('/');
  if (first === 'new' && isTask(task) && rest.length === 0) return `${domain}/new/${task}`;
  const asked = new URLSearchParams(search).get('new') ?? '';
  return first === '' && domain !== '' && isTask(asked) ? `${domain}/new/${asked}` : null;
}

/** Where in the window a draft was typed; a form that stands over a page is opened with it (`askedForm.ts`). */
export function pathOfPlace(place: string): string {
  const [domain = '', first = '', ...rest] = place.split('/');
  const form = rest.join('/');
  if (first === 'new') return domain === 'visitors' ? paths.newVisitor(form) : `/${domain}/new/${form}`;
  if (domain === 'visitors') return `${paths.visitors}?visit=${first}&form=${form}`;
  if (domain === 'fees' && isId(first)) return `${paths.householdFees(first)}?form=${form}`;
  if (first === 'correct-building') return `${paths.households}?building=${form}&form=${first}`;
  return form === '' ? `/${domain}?form=${first}` : `/${domain}/${first}?form=${form}`;
}

const isTask = (text: string): boolean => /^[A-Za-z0-9-]{1,40}$/.test(text);
const isId = (text: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$/.test(text);

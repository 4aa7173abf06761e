import { useSearchParams } from 'react-router';

/** The form over a page that its address asks for, `?form=move-in/<id>`: somebody goes on with what was typed in it. */
export function useAskedForm(): { form: string | null; about: string | null } {
  const [form = null, about = null] = useSearchParams()[0].get('form')?.split('/') ?? [];
  return { form, about };
}

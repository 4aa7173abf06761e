import 'i18next';
import type { Catalog } from './i18n.ts';

/** A key that is in no catalog does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Catalog;
  }
}

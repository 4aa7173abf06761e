import { monthSpan, quarterSpan, type Span, yearSpan } from '../fees/monthSpan.ts';

/** The spans a run or a shared cost is usually for, counted from today. */
export const spanPicks = (
  today: string,
): readonly { name: 'thisMonth' | 'lastMonth' | 'quarter' | 'year'; span: Span }[] =>
  today === ''
    ? []
    : [
        { name: 'thisMonth', span: monthSpan(today) },
        { name: 'lastMonth', span: monthSpan(today, -1) },
        { name: 'quarter', span: quarterSpan(today) },
        { name: 'year', span: yearSpan(today) },
      ];

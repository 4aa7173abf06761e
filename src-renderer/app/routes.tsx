import { createHashRouter, redirect } from 'react-router';
import { RouteDefect } from './RouteDefect.tsx';
import { Frame } from './Frame.tsx';
import { paths } from './paths.ts';
import { openRestore } from './restoring.ts';

/** The screens, each loaded when it is first opened. */
export const makeRouter = () =>
  createHashRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <RouteDefect />,
      hydrateFallbackElement: <div />,
      children: [
        { index: true, loader: () => redirect(paths.today) },
        {
          errorElement: <RouteDefect />,
          children: [
            {
              path: 'today',
              lazy: async () => ({
                Component: (await import('../features/today/TodayScreen.tsx')).TodayScreen,
              }),
            },
            {
              path: 'work-log/:form?',
              lazy: async () => ({
                Component: (await import('../features/handover/WorkLogScreen.tsx')).WorkLogScreen,
              }),
            },
            {
              path: 'visitors',
              lazy: async () => ({
                Component: (await import('../features/visitors/VisitorsScreen.tsx')).VisitorsScreen,
              }),
            },
            {
              path: 'tickets/new/:task',
              lazy: async () => ({
                Component: (await import('../features/tickets/NewTicket.tsx')).NewTicket,
              }),
            },
            {
              path: 'tickets/technicians',
              lazy: async () => ({
                Component: (await import('../features/tickets/TechniciansScreen.tsx')).TechniciansScreen,
              }),
            },
            ...['tickets', 'tickets/book', 'tickets/:ticketId'].map((path) => ({
              path,
              lazy: async () => ({
                Component: (await import('../features/tickets/TicketsScreen.tsx')).TicketsScreen,
              }),
            })),
            {
              path: 'receipts/new/:task',
              lazy: async () => ({
                Component: (await import('../features/receipts/TakeMoney.tsx')).TakeMoney,
              }),
            },
            {
              path: 'receipts/:receiptId/taken',
              lazy: async () => ({
                Component: (await import('../features/receipts/TakenScreen.tsx')).TakenScreen,
              }),
            },
            {
              path: 'receipts/books',
              lazy: async () => ({
                Component: (await import('../features/books/BooksScreen.tsx')).BooksScreen,
              }),
            },
            {
              path: 'receipts/deposits',
              lazy: async () => ({
                Component: (await import('../features/books/DepositsScreen.tsx')).DepositsScreen,
              }),
            },
            {
              path: 'receipts/payouts',
              lazy: async () => ({
                Component: (await import('../features/books/PayoutsScreen.tsx')).PayoutsScreen,
              }),
            },
            {
              path: 'receipts/week',
              lazy: async () => ({
                Component: (await import('../features/books/WeekScreen.tsx')).WeekScreen,
              }),
            },
            ...['receipts', 'receipts/:receiptId'].map((path) => ({
              path,
              lazy: async () => ({
                Component: (await import('../features/receipts/ReceiptsScreen.tsx')).ReceiptsScreen,
              }),
            })),
            {
              path: 'drawer',
              lazy: async () => ({
                Component: (await import('../features/drawer/DrawerScreen.tsx')).DrawerScreen,
              }),
            },
            {
              path: 'drawer/hand-in',
              lazy: async () => ({
                Component: (await import('../features/drawer/HandInFlow.tsx')).HandInFlow,
              }),
            },
            {
              path: 'drawer/hand-ins/:handInId?',
              lazy: async () => ({
                Component: (await import('../features/drawer/HandInsScreen.tsx')).HandInsScreen,
              }),
            },
            {
              path: 'drawer/shifts/:shiftId?',
              lazy: async () => ({
                Component: (await import('../features/drawer/ShiftsScreen.tsx')).ShiftsScreen,
              }),
            },
            {
              path: 'drawer/channels',
              lazy: async () => ({
                Component: (await import('../features/drawer/ChannelsScreen.tsx')).ChannelsScreen,
              }),
            },
            {
              path: 'drawer/month',
              lazy: async () => ({
                Component: (await import('../features/drawer/month/MonthsScreen.tsx')).MonthsScreen,
              }),
            },
            {
              path: 'drawer/month/:month',
              lazy: async () => ({
                Component: (await import('../features/drawer/month/MonthScreen.tsx')).MonthScreen,
              }),
            },
            {
              path: 'drawer/reconciliation',
              lazy: async () => ({
                Component: (await import('../features/drawer/month/ReconciliationScreen.tsx'))
                  .ReconciliationScreen,
              }),
            },
            ...(
              [
                ['handover', 'HandoverScreen'],
                ['handover/post', 'PostScreen'],
                ['handover/notes', 'NotesScreen'],
                ['handover/leaving', 'LeavingScreen'],
                ['handover/records/:handoverId?', 'RecordsScreen'],
              ] as const
            ).map(([path, name]) => ({
              path,
              lazy: async () => ({ Component: (await import('../features/handover/screens.ts'))[name] }),
            })),
            ...(
              [
                ['duties', 'CalendarScreen'],
                ['duties/days', 'OfficeDaysScreen'],
                ['duties/shifts', 'ShiftsScreen'],
              ] as const
            ).map(([path, name]) => ({
              path,
              lazy: async () => ({ Component: (await import('../features/duties/screens.ts'))[name] }),
            })),
            {
              path: 'fees',
              lazy: async () => ({
                Component: (await import('../features/fees/ArrearsScreen.tsx')).ArrearsScreen,
              }),
            },
            {
              path: 'fees/households/:unitId',
              lazy: async () => ({
                Component: (await import('../features/fees/HouseholdFeesScreen.tsx')).HouseholdFeesScreen,
              }),
            },
            {
              path: 'fees/items',
              lazy: async () => ({
                Component: (await import('../features/billing/ItemsScreen.tsx')).ItemsScreen,
              }),
            },
            {
              path: 'fees/billing',
              lazy: async () => ({
                Component: (await import('../features/billing/BillingScreen.tsx')).BillingScreen,
              }),
            },
            {
              path: 'fees/meters',
              lazy: async () => ({
                Component: (await import('../features/meters/MetersScreen.tsx')).MetersScreen,
              }),
            },
            {
              path: 'fees/collection',
              lazy: async () => ({
                Component: (await import('../features/fees/CollectionScreen.tsx')).CollectionScreen,
              }),
            },
            {
              path: 'fees/opening',
              lazy: async () => ({
                Component: (await import('../features/billing/OpeningScreen.tsx')).OpeningScreen,
              }),
            },
            {
              path: 'papers',
              lazy: async () => ({
                Component: (await import('../features/papers/PapersScreen.tsx')).PapersScreen,
              }),
            },
            {
              path: 'households',
              lazy: async () => ({
                Component: (await import('../features/households/HouseholdsScreen.tsx')).HouseholdsScreen,
              }),
            },
            {
              path: 'households/:unitId',
              lazy: async () => ({
                Component: (await import('../features/households/HouseholdScreen.tsx')).HouseholdScreen,
              }),
            },
            {
              path: 'import',
              lazy: async () => ({
                Component: (await import('../features/households/import/ImportScreen.tsx')).ImportScreen,
              }),
            },
            {
              path: 'staff',
              lazy: async () => ({
                Component: (await import('../features/staff/StaffScreen.tsx')).StaffScreen,
              }),
            },
            {
              path: 'office',
              lazy: async () => ({
                Component: (await import('../features/office/SettingsScreen.tsx')).SettingsScreen,
              }),
            },
            {
              path: 'office/backups',
              lazy: async () => ({
                Component: (await import('../features/office/BackupsScreen.tsx')).BackupsScreen,
              }),
            },
            {
              path: 'office/move',
              lazy: async () => ({
                Component: (await import('../features/office/MoveGuide.tsx')).MoveGuide,
              }),
            },
            {
              path: 'office/drawer',
              lazy: async () => ({
                Component: (await import('../features/drawer/DrawerSettingsScreen.tsx')).DrawerSettingsScreen,
              }),
            },
            {
              path: 'office/receipts',
              lazy: async () => ({
                Component: (await import('../features/books/form/ReceiptFormScreen.tsx')).ReceiptFormScreen,
              }),
            },
            {
              path: 'office/printers',
              lazy: async () => ({
                Component: (await import('../features/office/PrintersScreen.tsx')).PrintersScreen,
              }),
            },
            { path: 'office/restore', loader: overTheSettings },
            {
              path: 'office/keys',
              lazy: async () => ({
                Component: (await import('../features/office/KeysScreen.tsx')).KeysScreen,
              }),
            },
            {
              path: 'manual',
              lazy: async () => ({
                Component: (await import('../features/manual/ManualScreen.tsx')).ManualScreen,
              }),
            },
            { path: '*', loader: () => redirect(paths.today) },
          ],
        },
      ],
    },
  ]);

/** A backup is put back in front of the whole desk, for it ends with nobody signed in; the settings stand behind. */
function overTheSettings(): Response {
  openRestore();
  return redirect(paths.office);
}

import { createHashRouter, redirect } from 'react-router';
import { RouteDefect } from './RouteDefect.tsx';
import { contract } from '../../src-shared/contract/index.ts';
import { Frame } from './Frame.tsx';
import { paths } from './paths.ts';
import { may } from './session.ts';

/** The screens, each loaded when it is first opened. */
export const makeRouter = () =>
  createHashRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <RouteDefect />,
      hydrateFallbackElement: <div />,
      children: [
        { index: true, loader: () => redirect(homeOf()) },
        {
          errorElement: <RouteDefect />,
          children: [
            {
              path: 'visitors',
              lazy: async () => ({
                Component: (await import('../features/visitors/VisitorsScreen.tsx')).VisitorsScreen,
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
            { path: '*', loader: () => redirect(homeOf()) },
          ],
        },
      ],
    },
  ]);

/** Who receives people starts with them; an admin or finance with the households. */
const homeOf = (): string => (may(contract.visitors.present.roles) ? paths.visitors : paths.households);

export { CalendarScreen } from './CalendarScreen.tsx';
export { OfficeDaysScreen } from './OfficeDaysScreen.tsx';
export { ShiftsScreen } from './ShiftsScreen.tsx';

export { HandoverScreen } from './HandoverScreen.tsx';
export { LeavingScreen } from './LeavingScreen.tsx';
export { NotesScreen } from './NotesScreen.tsx';
export { PostScreen } from './PostScreen.tsx';
export { RecordsScreen } from './RecordsScreen.tsx';

import { build } from '../scripts/build.mjs';

/** The tests that start the program start what the sources say now. */
export default function buildWhatIsStale(): void {
  build();
}

/** A walk that could be watched and stopped, to its end: what it comes to. */
export function atOnce<Outcome>(steps: Generator<unknown, Outcome, void>): Outcome {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

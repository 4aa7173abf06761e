const started = Date.now();

/**
 * One line about what set-up is doing. It goes to stderr: stdout belongs to the command that was asked for.
 * @param {string} sentence
 */
export function say(sentence) {
  console.error(`[set-up ${((Date.now() - started) / 1000).toFixed(1)} s] ${sentence}`);
}

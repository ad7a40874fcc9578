const WIDTH = 58;

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints it with its time when it has ended. `work` may return a text that completes the title. */
export async function step(title, work) {
  const started = Date.now();
  const note = await work();
  console.log(`  ${`${title}${note ? `: ${note}` : ''}`.padEnd(WIDTH)} ${seconds(started)}`);
}

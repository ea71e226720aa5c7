/** Called as long work goes on: what is done of how much. */
export type Progress = (step: string, done: number, total: number) => void;

/** One line on a terminal that is written over; silence everywhere else. */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return () => {};
  return (step, done, total) => {
    stream.write(`\r\u001b[2K${step} ${done}/${total}${done === total ? '\n' : ''}`);
  };
}

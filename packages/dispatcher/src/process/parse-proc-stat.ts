/** What `/proc/<pid>/stat` says that identifies a process. `started` is in clock ticks since boot. */
export type ProcStat = { state: string; started: string };

const STATE = 0;
const START_TIME = 19;

/** Reads a line of `/proc/<pid>/stat`. The program's name may hold blanks and parentheses. */
export function parseProcStat(line: string): ProcStat | undefined {
	const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
	const state = fields[STATE];
	const started = fields[START_TIME];
	if (!line.includes(")") || !state || started === undefined || !/^\d+$/.test(started)) {
		return undefined;
	}
	return { state, started };
}

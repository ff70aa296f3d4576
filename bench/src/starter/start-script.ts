import { shellWord } from "./shell-word.ts";

/** Programs to be started one after the other, again and again. */
export interface Starts {
	/** Argument vectors. */
	readonly commands: readonly (readonly [string, ...string[]])[];
	/** What each of them reads, through a pipe that ends with it. */
	readonly input?: string;
	/** How many times all of them are started. */
	readonly times: number;
	/** Shell commands that run once, before the clock does. */
	readonly before?: string;
}

/** What the script says when the clock starts and when it stops. */
export const BEGIN = "begin\n";
export const END = "end\n";

/** What fits into a pipe of Linux, and room beside it. */
const FITS = 60_000;

/**
 * A POSIX shell script that starts them. The shell itself fills the pipe that a command reads, so
 * that nothing runs beside the command; only what no pipe holds is written by a second process.
 * `$1` is where it may make the pipe.
 */
export function startScript({ commands, input = "", times, before = "" }: Starts): string {
	const start = input.length < FITS ? startOnPipe : startBesideWriter;
	return [
		`payload=${shellWord(input)}`,
		'mkfifo "$1" || exit',
		before,
		"n=0",
		"echo begin",
		`while [ "$n" -lt ${times} ]; do`,
		...commands.map((argv) => start(argv.map(shellWord).join(" "))),
		"n=$((n + 1))",
		"done",
		"echo end",
		"",
	].join("\n");
}

const FAILED = '|| echo "exit $?"';

const startOnPipe = (command: string) =>
	[
		'exec 3<>"$1" 4<"$1"',
		'printf %s "$payload" >&3',
		"exec 3>&-",
		`${command} <&4 4<&- ${FAILED}`,
		"exec 4<&-",
	].join("\n");

const startBesideWriter = (command: string) => `printf %s "$payload" | ${command} ${FAILED}`;

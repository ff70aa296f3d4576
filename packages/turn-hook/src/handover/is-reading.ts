/** Programs that write nothing but their output, whatever their arguments. */
const READERS: ReadonlySet<string> = new Set([
	":",
	"[",
	"basename",
	"cat",
	"cd",
	"cmp",
	"column",
	"cut",
	"diff",
	"dirname",
	"echo",
	"egrep",
	"false",
	"fgrep",
	"grep",
	"head",
	"jq",
	"ls",
	"nl",
	"printf",
	"pwd",
	"readlink",
	"realpath",
	"stat",
	"tail",
	"test",
	"tr",
	"true",
	"type",
	"wc",
	"which",
]);

/** Programs that do more than read with some of their arguments. */
const WITHOUT: ReadonlyMap<string, RegExp> = new Map([
	["date", /^(?:-s|--set)/],
	["find", /^-(?:delete|exec|execdir|ok|okdir|fls|fprint|fprint0|fprintf)$/],
	["rg", /^(?:--pre|--hostname-bin)/],
	["sort", /^(?:-[a-zA-Z]*o|--output|--compress-program|-T|--temporary-directory)/],
	["tree", /^-[a-zA-Z]*o/],
]);

/** `sed -n 10,20p file`, as a model looks at a part of a file. */
const PRINTED = /^(?:\d+|\$)(?:,(?:\d+|\$))?p$/;

/** Whether a program only reads, whatever its arguments are. */
export function isReader(name: string): boolean {
	return READERS.has(name);
}

/** Whether a command only reads. One that is not known here is taken not to. */
export function isReading(name: string, args: readonly string[]): boolean {
	if (name === "sed") return isPrinting(args);
	const refused = WITHOUT.get(name);
	if (refused !== undefined) return !args.some((word) => refused.test(word));
	return isReader(name);
}

function isPrinting([option = "", script = "", ...files]: readonly string[]): boolean {
	return option === "-n" && PRINTED.test(script) && !files.some((word) => word.startsWith("-"));
}

import { HOLE } from "../words/hole.ts";
import type { JudgeCommand, Refusal } from "../words/refusal.ts";

const ALONE = words(`H L P O0 O1 O2 O3 a and o or not daystart depth d empty executable false follow
	ls mount nouser nogroup print print0 prune quit readable true writable xdev warn nowarn
	ignore_readdir_race noignore_readdir_race`);
const VALUED = words(`amin anewer atime cmin cnewer ctime fstype gid group ilname iname inum ipath
	iregex iwholename links lname maxdepth mindepth mmin mtime name newer path perm printf regex
	regextype samefile size type uid used user wholename xtype newermt newerat newerct newermm`);
const RUNS = words("exec execdir");

/** find shows what it finds, unless an action of its says otherwise; one that runs a program that reads may. */
export function judgeFind(args: readonly string[], judge: JudgeCommand): Refusal | undefined {
	for (let at = 0; at < args.length; at += 1) {
		const word = args[at] ?? "";
		const name = word.slice(1);
		if (word.startsWith(HOLE)) {
			return { word, why: "may become an action of find", isUnclear: true };
		}
		if (!word.startsWith("-") || ALONE.has(name)) continue;
		if (VALUED.has(name)) at += 1;
		else if (RUNS.has(name)) {
			const command = commandAt(args, at + 1);
			const refusal = judge(command.map(filled));
			if (refusal !== undefined) return refusal;
			at += command.length + 1;
		} else return { word, why: "is not known to be a test of find that only reads" };
	}
	return undefined;
}

/** Up to `;`, or to `+` behind `{}`. */
function commandAt(args: readonly string[], start: number): readonly string[] {
	const end = args.findIndex(
		(word, at) => at >= start && (word === ";" || (word === "+" && args[at - 1] === "{}")),
	);
	return args.slice(start, end < 0 ? args.length : end);
}

/** A path that find gives begins with one that stands on the line, or with `./`, never with a dash. */
function filled(word: string): string {
	return word.startsWith("{}") ? `./${HOLE}` : word.replaceAll("{}", HOLE);
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(/\s+/));
}

import type { LineRefusal } from "./line-refusal.ts";
import type { LineFacts } from "./read-line.ts";

type Commands = LineFacts["commands"];

/** `.`, `..`, `../..`: folders that hold the one where the line begins, and no other. */
const OUTWARDS = /^\.\.?(?:\/\.\.?)*\/?$/;
const RUNS_ANOTHER = /(?:^|\/)(?:xargs|timeout|nice|find)$/;
const GIT = /(?:^|\/)git$/;

/**
 * Why git may not run on a line that leads it into another folder: one that is a repository itself,
 * with a configuration that names programs, can be part of the checkout.
 */
export function judgeFolder(commands: Commands): LineRefusal | undefined {
	if (!commands.some(({ words }) => runsGit(words))) return undefined;
	const moves = commands.find(({ words }) => words[0] === "cd" && !staysOutside(words.slice(1)));
	return moves === undefined
		? undefined
		: {
				word: moves.words.join(" "),
				why: "leads git into another folder, whose settings may run a program (give git the path instead)",
			};
}

/** Whether a folder for git is the one where it starts, or around it. */
export function isOutwards(folder: string): boolean {
	return OUTWARDS.test(folder);
}

function staysOutside(args: readonly string[]): boolean {
	return args.length === 1 && isOutwards(args[0] ?? "");
}

function runsGit([program = "", ...args]: readonly string[]): boolean {
	return GIT.test(program) || (RUNS_ANOTHER.test(program) && args.some((word) => GIT.test(word)));
}

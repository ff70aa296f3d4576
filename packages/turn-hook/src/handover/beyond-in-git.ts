import type { Beyond } from "./beyond.ts";

const READING: ReadonlySet<string> = new Set([
	"blame",
	"cat-file",
	"describe",
	"diff",
	"grep",
	"log",
	"ls-files",
	"ls-remote",
	"ls-tree",
	"merge-base",
	"rev-list",
	"rev-parse",
	"shortlog",
	"show",
	"status",
]);
/** Options by which a command that reads writes a file or starts a program. */
const NOT_ONLY_READING =
	/^(?:--output|--ext-diff|--textconv|--open-files-in-pager|-O|--upload-pack|--exec)/;
const LISTING = /^(?:-[avr]+|--all|--list|--show-current|--verbose)$/;
const BEFORE = /^(?:--no-pager|--no-optional-locks)$/;

/** What in a git command goes beyond reading, and saving the work on the worker's own branch. */
export function beyondInGit(args: readonly string[], branch: string): Beyond | undefined {
	const [command = "", ...rest] = withoutPlace(args);
	switch (command) {
		case "add":
		case "commit":
			return undefined;
		case "push":
			return beyondInPush(rest, branch);
		case "branch":
		case "remote": {
			const changing = rest.find((word) => !LISTING.test(word));
			return changing === undefined ? undefined : notReading(`${command} ${changing}`);
		}
	}
	if (!READING.has(command)) return { word: `git ${command}`, why: "does not save your work" };
	const option = rest.find((word) => NOT_ONLY_READING.test(word));
	return option === undefined ? undefined : notReading(`${command} ${option}`);
}

const notReading = (what: string): Beyond => ({ word: `git ${what}`, why: "does not only read" });

function withoutPlace(args: readonly string[]): readonly string[] {
	const [first = "", , ...others] = args;
	if (first === "-C") return withoutPlace(others);
	return BEFORE.test(first) ? withoutPlace(args.slice(1)) : args;
}

const PUSH_OPTIONS =
	/^(?:-u|--set-upstream|-q|--quiet|-v|--verbose|--porcelain|--progress|--force-with-lease)$/;

/** A remote, and at most the worker's own branch: under its own name, and never away. */
function beyondInPush(args: readonly string[], branch: string): Beyond | undefined {
	const option = args.find((word) => word.startsWith("-") && !PUSH_OPTIONS.test(word));
	if (option !== undefined) return { word: `git push ${option}`, why: "is more than a push" };
	const [, ...refs] = args.filter((word) => !word.startsWith("-"));
	const other = refs.find((ref) => !isOwn(ref, branch));
	if (other === undefined) return undefined;
	return { word: `git push ${other}`, why: `is not your branch ${branch}` };
}

function isOwn(ref: string, branch: string): boolean {
	const [from = "", to = from === "HEAD" ? branch : from, ...more] = ref.split(":");
	const own = [branch, `refs/heads/${branch}`];
	return more.length === 0 && [...own, "HEAD"].includes(from) && own.includes(to);
}

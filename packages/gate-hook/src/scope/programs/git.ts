import { isOutwards } from "../line/judge-folder.ts";
import { HOLE } from "../words/hole.ts";
import { optionRule } from "../words/option-rule.ts";
import { onlyOptions, rulesFor } from "../words/program-rules.ts";
import { readOptions } from "../words/read-options.ts";
import type { ArgumentsRule, Refusal } from "../words/refusal.ts";

const DIFF = `-abBcCDgmMnpPqrRstuwWz -B? -C? -M? -G: -S: -l: -O: -U: -X? --patch --no-patch --raw --stat
	--numstat --shortstat --dirstat --summary --compact-summary --name-only --name-status --color
	--no-color --color-words --word-diff --word-diff-regex: --unified: --minimal --patience --histogram
	--diff-algorithm: --find-renames --find-copies --find-copies-harder --no-renames --diff-filter:
	--ignore-all-space --ignore-space-change --ignore-space-at-eol --ignore-blank-lines --check
	--full-index --binary --abbrev --no-abbrev --relative --text --exit-code --quiet --function-context
	--inter-hunk-context: --submodule --no-ext-diff --no-textconv --pickaxe-all --pickaxe-regex
	--no-prefix --src-prefix: --dst-prefix: --cc --combined-all-paths --no-index --cached --staged
	--merge-base --indent-heuristic --no-indent-heuristic --ignore-submodules --irreversible-delete`;
const HISTORY = `-# -n: -i -E -F -L: --oneline --graph --decorate --no-decorate --follow --all --branches
	--tags --remotes --glob: --exclude: --not --date: --format: --pretty --abbrev-commit
	--no-abbrev-commit --max-count: --skip: --since: --after: --until: --before: --author: --committer:
	--grep: --all-match --invert-grep --regexp-ignore-case --extended-regexp --fixed-strings
	--perl-regexp --merges --no-merges --min-parents: --max-parents: --first-parent --reverse
	--topo-order --date-order --author-date-order --walk-reflogs --full-history --simplify-merges
	--simplify-by-decoration --ancestry-path --left-right --left-only --right-only --cherry
	--cherry-pick --cherry-mark --boundary --children --parents --source --show-pulls --notes
	--no-notes --no-walk --count --objects --relative-date --log-size --no-mailmap --use-mailmap
	--diff-merges: --no-diff-merges --clear-decorations --expand-tabs --no-expand-tabs --encoding:`;
const REFS = `-# -n? -i --sort: --format: --contains: --no-contains: --merged --no-merged --points-at:
	--column --no-column --color --no-color --ignore-case --omit-empty --count: --exclude:`;

const RULES: ReadonlyMap<string, ArgumentsRule> = new Map([
	...rulesFor("diff diff-tree diff-index diff-files range-diff", onlyOptions(`${DIFF} ${HISTORY}`)),
	...rulesFor("log show whatchanged rev-list", onlyOptions(`${DIFF} ${HISTORY}`)),
	...rulesFor(
		"shortlog",
		onlyOptions(`${HISTORY} -sncew? --summary --numbered --email --committer --group:`),
	),
	...rulesFor(
		"status",
		onlyOptions(`-sbuzv -u? --short --branch --porcelain --long --verbose --show-stash
		--untracked-files --ignored --ignore-submodules --no-renames --ahead-behind --no-ahead-behind
		--no-column`),
	),
	...rulesFor(
		"blame annotate",
		onlyOptions(`-bcefklnpstw -L: -M? -C? -S: --root --show-stats --date:
		--porcelain --line-porcelain --incremental --show-email --show-name --show-number --reverse
		--first-parent --ignore-rev: --ignore-revs-file: --since: --abbrev`),
	),
	...rulesFor(
		"grep",
		onlyOptions(`-acEFGhHiIlLnNopPqrvwWz -A: -B: -C: -e: -f: -m: --and --or --not
		--all-match --cached --untracked --no-index --no-exclude-standard --exclude-standard
		--recurse-submodules --text --ignore-case --word-regexp --invert-match --full-name
		--extended-regexp --basic-regexp --perl-regexp --fixed-strings --line-number --column
		--files-with-matches --name-only --files-without-match --null --only-matching --count --color
		--no-color --break --heading --show-function --function-context --after-context:
		--before-context: --context: --max-depth: --threads: --max-count: --quiet`),
	),
	...rulesFor(
		"ls-files",
		onlyOptions(`-cdmostuvzkf -x: -X: --cached --deleted --modified --others
		--stage --unmerged --killed --ignored --exclude: --exclude-standard --exclude-from: --full-name
		--error-unmatch --with-tree: --eol --deduplicate --directory --no-empty-directory --abbrev
		--format: --recurse-submodules --resolve-undo --sparse`),
	),
	...rulesFor(
		"ls-tree",
		onlyOptions(
			"-drtlz --name-only --name-status --object-only --full-name --full-tree --long --abbrev --format:",
		),
	),
	...rulesFor(
		"cat-file",
		onlyOptions(
			"-tspe --batch --batch-check --batch-all-objects --unordered --buffer --follow-symlinks --allow-unknown-type",
		),
	),
	...rulesFor(
		"rev-parse",
		onlyOptions(`-q --verify --quiet --short --abbrev-ref --symbolic
		--symbolic-full-name --show-toplevel --show-prefix --show-cdup --git-dir --git-common-dir
		--absolute-git-dir --is-inside-work-tree --is-inside-git-dir --is-bare-repository
		--is-shallow-repository --path-format: --git-path: --show-superproject-working-tree
		--show-object-format --show-ref-format --all --branches --tags --remotes --default: --not --revs-only
		--no-revs --flags --no-flags --since: --until: --end-of-options --sq`),
	),
	...rulesFor(
		"merge-base",
		onlyOptions("-a --all --octopus --independent --is-ancestor --fork-point"),
	),
	...rulesFor(
		"describe",
		onlyOptions(`--tags --all --long --always --abbrev --exact-match --contains
		--candidates: --match: --exclude: --first-parent --debug --dirty --broken`),
	),
	...rulesFor(
		"name-rev",
		onlyOptions(
			"--tags --all --refs: --exclude: --name-only --no-undefined --always --annotate-stdin --stdin",
		),
	),
	...rulesFor(
		"for-each-ref",
		onlyOptions(`${REFS} --shell --perl --python --tcl --stdin --include-root-refs`),
	),
	...rulesFor(
		"show-ref",
		onlyOptions(
			"-dqs --head --heads --branches --tags --dereference --hash --verify --abbrev --quiet --exists",
		),
	),
	...rulesFor(
		"show-branch",
		onlyOptions(
			"-arg --all --remotes --current --sparse --topo-order --date-order --list --merge-base --independent --more --sha1-name --no-name --topics",
		),
	),
	...rulesFor("cherry", onlyOptions("-v --verbose --abbrev")),
	...rulesFor(
		"check-ignore check-attr",
		onlyOptions(
			"-aqvnz --all --cached --stdin --quiet --verbose --non-matching --no-index --source:",
		),
	),
	...rulesFor("count-objects", onlyOptions("-vH --verbose --human-readable", 0)),
	...rulesFor("version --version", onlyOptions("--build-options", 0)),
	...rulesFor(
		"branch",
		listing(`-alrv ${REFS} --list --all --remotes --verbose --show-current --abbrev --no-abbrev`),
	),
	...rulesFor("tag", listing(`-l ${REFS} --list`)),
	...rulesFor("remote", judgeRemote),
	...rulesFor("reflog", secondWord("show exists list", `${DIFF} ${HISTORY}`)),
	...rulesFor(
		"stash",
		secondWord("list show", `${DIFF} ${HISTORY} --include-untracked --only-untracked`, true),
	),
	...rulesFor("worktree", secondWord("list", "-vz --porcelain --verbose", true)),
	...rulesFor("notes", secondWord("list show", "", true)),
]);

/** The subcommands that only read: `git log`. */
export const GIT_READS: readonly string[] = [...RULES.keys()]
	.filter((name) => !name.startsWith("-"))
	.map((name) => `git ${name}`);

const BEFORE =
	/^(?:--no-pager|-P|--no-optional-locks|--literal-pathspecs|--icase-pathspecs|--no-replace-objects)$/;

/** git with a subcommand that only reads, and options of it that write and run nothing. */
export function judgeGit(args: readonly string[]): Refusal | undefined {
	let at = 0;
	for (;;) {
		const word = args[at] ?? "";
		if (BEFORE.test(word)) at += 1;
		else if (word === "-C" && isOutwards(args[at + 1] ?? "")) at += 2;
		else break;
	}
	const [name = "", ...rest] = args.slice(at);
	if (name === "-C") return { word: args.slice(at, at + 2).join(" "), why: OTHER_FOLDER };
	if (name.startsWith(HOLE))
		return { word: name, why: "is a subcommand of git that is not known", isUnclear: true };
	const rule = RULES.get(name);
	if (rule === undefined) return { word: name, why: "is not a subcommand of git that only reads" };
	return rule(rest) ?? refuseSignature(rest);
}

const OTHER_FOLDER =
	"leads git into another folder, whose settings may run a program (give git the path instead)";
const SIGNATURE = /%[-+ ]*G|%\(\*?signature/;

function sortsBySignature(args: readonly string[], at: number): boolean {
	const [word = "", next = ""] = args.slice(at);
	return /^--sort=.*signature/.test(word) || (word === "--sort" && /signature/.test(next));
}

/** Checking a signature runs a program that git's configuration names. */
function refuseSignature(args: readonly string[]): Refusal | undefined {
	const word = args.find((each, at) => SIGNATURE.test(each) || sortsBySignature(args, at));
	return word === undefined ? undefined : { word, why: "makes git run another program" };
}

/** Names in front of which no option asks for a list would be created. */
function listing(list: string): ArgumentsRule {
	const rule = optionRule(list);
	return (args) => {
		const read = readOptions(args, rule);
		if ("refusal" in read) return read.refusal;
		const [name] = read.operands;
		if (name === undefined || read.given.has("--list") || read.given.has("-l")) return undefined;
		return { word: name, why: "would be created (with --list, git shows it)" };
	};
}

function judgeRemote(args: readonly string[]): Refusal | undefined {
	const [word = "", ...rest] = args;
	if (word === "get-url") return onlyOptions("--all --push")(rest);
	return onlyOptions("-v --verbose", 0)(args);
}

function secondWord(names: string, list: string, isNeeded = false): ArgumentsRule {
	const rule = onlyOptions(list);
	return (args) => {
		const [name = "", ...rest] = args;
		if (names.split(" ").includes(name)) return rule(rest);
		if (!isNeeded && (name === "" || name.startsWith("-"))) return rule(args);
		return { word: name, why: "is not known to read only" };
	};
}

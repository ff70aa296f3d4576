import { HOLE } from "../words/hole.ts";
import { optionRule } from "../words/option-rule.ts";
import { onlyOptions } from "../words/program-rules.ts";
import { readOptions } from "../words/read-options.ts";
import type { Refusal } from "../words/refusal.ts";

const VERBS: Readonly<Record<string, string>> = {
	issue: "view list status",
	label: "list",
	pr: "view list diff checks status",
	release: "view list",
	repo: "view list",
	run: "view list",
	search: "code commits issues prs repos",
	workflow: "view list",
};

/** The subcommands that only read: `gh issue view`. */
export const GH_READS: readonly string[] = [
	...Object.entries(VERBS).flatMap(([noun, verbs]) =>
		verbs.split(" ").map((verb) => `gh ${noun} ${verb}`),
	),
	"gh api (GET)",
];

/** All but `--web`, which starts a browser. */
const judgeShow = onlyOptions(`-R: -L: -s: -l: -a: -A: -S: -H: -B: -q: -t: -b: -u: -m: -c -v -j: -O:
	--repo: --limit: --state: --label: --assignee: --author: --search: --head: --base: --json: --jq:
	--template: --comments --name-only --patch --color: --log --log-failed --job: --exit-status
	--verbose --attempt: --required --branch: --user: --milestone: --mention: --app: --draft
	--workflow: --event: --status: --commit: --yaml --ref: --owner: --language: --match: --sort:
	--order: --created: --updated: --closed: --merged: --visibility: --archived --fork --source
	--topic: --stars: --filename: --extension: --exclude-drafts --exclude-pre-releases --all`);
const API =
	optionRule(`-q: -t: -H: -p: -X: -f: -F: -i --jq: --template: --header: --preview: --method:
	--raw-field: --field: --include --silent --paginate --slurp --verbose`);

/** gh where it views, lists or searches; its API only by GET, which GitHub answers without a change. */
export function judgeGh(args: readonly string[]): Refusal | undefined {
	const [noun = "", ...rest] = args;
	if (noun.startsWith(HOLE))
		return { word: noun, why: "is a subcommand of gh that is not known", isUnclear: true };
	if (noun === "--version" || noun === "version") return undefined;
	if (noun === "api") return judgeApi(rest);
	const [verb = "", ...options] = rest;
	if (VERBS[noun]?.split(" ").includes(verb)) return judgeShow(options);
	return { word: `${noun} ${verb}`.trim(), why: "is not a subcommand of gh that only reads" };
}

function judgeApi(args: readonly string[]): Refusal | undefined {
	const read = readOptions(args, API);
	if ("refusal" in read) return read.refusal;
	const [endpoint = ""] = read.operands;
	const header = args
		.flatMap((word, at) => optionValue(word, args[at + 1], HEADERS))
		.find((value) => !HEADER.test(value) || value.includes(HOLE));
	if (header !== undefined)
		return { word: header, why: "is a header that may change what is asked" };
	if (endpoint.startsWith(HOLE) || /graphql/i.test(endpoint)) {
		return { word: endpoint, why: "is not an address that only reads" };
	}
	const methods = args.flatMap((word, at) => optionValue(word, args[at + 1], METHODS));
	const other = methods.find((method) => !/^(?:GET|HEAD)$/i.test(method));
	if (other !== undefined) return { word: other, why: "is a method that may change something" };
	const hasFields = ["-f", "-F", "--raw-field", "--field"].some((name) => read.given.has(name));
	return hasFields && methods.length === 0
		? { word: "a field without --method GET", why: "makes gh send a POST" }
		: undefined;
}

const HEADER = /^(?:accept|x-github-api-version)\s*:/i;
const HEADERS = { name: "--header", letter: "H" };
const METHODS = { name: "--method", letter: "X" };

/** A letter with its value may stand behind others: `-iXPOST`. */
function optionValue(word: string, next = "", { name, letter } = METHODS): readonly string[] {
	if (word === name) return [next];
	if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
	const joined = new RegExp(`^-i*${letter}=?(.*)$`, "s").exec(word)?.[1];
	return joined === undefined ? [] : [joined || next];
}

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the words are shell, not templates
import { analyzeCommand } from "@codex-workers/shell-analysis";
import { describe, expect, test } from "vitest";
import { ownCreation } from "./own-creation.ts";

function read(options: string) {
	const verdict = analyzeCommand(`codex-workers pr create ${options}`);
	if (verdict.type !== "creates") throw new TypeError(`${options} is ${verdict.type}`);
	const { via: _, argv: __, ...creation } = ownCreation(verdict.creation);
	return creation;
}

const NOTHING = { title: undefined, body: undefined, head: undefined, base: undefined };
const CERTAIN = { ...NOTHING, unread: [], isOpen: false };
const ALL_OPEN = { isOpen: true };

describe("the options of our own command are read as it takes them", () => {
	test.each<[string, Partial<ReturnType<typeof read>>]>([
		["--title x --head b --base main", { title: "x", head: "b", base: "main" }],
		["--title=x --head=b --base=main", { title: "x", head: "b", base: "main" }],
		["--title x --head a --head b", { title: "x", head: "b" }],
		[
			"--title x --body 'Closes #1' --body 'Closes #2'",
			{ title: "x", body: "Closes #1\nCloses #2" },
		],
		["--title x --summary --head", { title: "x" }],
		["--title x --summary '-Hother' --change '-t Closes #9'", { title: "x" }],
		["--title x --tested --base --untested '-Bdev' --head b", { title: "x", head: "b" }],
		["--title x --checked --repo=o/r --unchecked -- --head b", { title: "x", head: "b" }],
		["--title x --file - --draft --json", { title: "x" }],
		["--title x -- --head b", { title: "x" }],
		['--title x --summary "$S" --change "$(cat c)" --tested "$T"', { title: "x" }],
	])("%s", (options, said) => {
		expect(read(options)).toEqual({ ...CERTAIN, ...said });
	});
});

describe("a head or a base that only the shell knows is unread", () => {
	test.each([
		['--head "$H"', ["head"]],
		['--head=b --head="$H" --base "`cat b`"', ["head", "base"]],
		["--head feature/*", ["head"]],
		['--head "$H" --head b', []],
	])("%s: %j", (options, unread) => {
		expect(read(`--title x ${options}`)).toMatchObject({ unread, isOpen: false });
	});
});

test.each([
	'"$MORE"',
	"$MORE",
	'"-$(cat f)"',
	'"--$(cat f)"',
	'"--he$X"',
	'"--he$X=b"',
	"--h*",
	"*",
	'--head good "${more[@]}"',
	'--summary x "$MORE"',
])("a word that may become an option leaves every option open: %s", (options) => {
	expect(read(`--title x ${options}`)).toMatchObject(ALL_OPEN);
});

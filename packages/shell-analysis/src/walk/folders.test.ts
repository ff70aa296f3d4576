// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";
import type { FileContent } from "../machine/analysis-context.ts";

const CREATES = "gh pr create --fill\n";
const DISK: ReadonlyMap<string, FileContent> = new Map<string, FileContent>([
	["sub/only.sh", CREATES],
	["/abs/sub/only.sh", CREATES],
	["x.sh", CREATES],
	["both.sh", "ls\n"],
	["sub/both.sh", CREATES],
	["harmless/x.sh", "ls\n"],
	["big.sh", { type: "tooLarge" }],
	["sub/big.py", { type: "tooLarge" }],
	["long.sh", `# ${"x".repeat(70_000)}\n${CREATES}`],
]);

function onDisk(path: string): FileContent | undefined {
	return DISK.get(path.replace(/(?:^|\/)\.(?=\/)/g, "").replace(/^\/(?!abs)/, ""));
}

const READ = [
	"cd sub && bash only.sh",
	"cd ./sub; ./only.sh",
	"pushd sub; sh only.sh",
	"cd sub && pushd /; popd; bash only.sh",
	"cd /abs/sub && ./only.sh",
	"env -C sub bash only.sh",
	"env --chdir=sub bash only.sh",
	"sudo -D sub bash only.sh",
	'bash "$PWD/sub/only.sh"',
	'cd sub; bash "$PWD/only.sh"',
	"bash $(pwd)/x.sh",
	"bash ~+/x.sh",
	'bash "$(git rev-parse --show-toplevel)/sub/only.sh"',
	"PATH=sub:$PATH only.sh",
	"export PATH=$PWD/sub:$PATH; only.sh",
	"CDPATH=/abs; cd sub; . ./only.sh",
	'cd sub; cd "$somewhere"; bash only.sh',
	"if make; then cd sub; fi; sh only.sh",
	"cd nowhere; bash x.sh",
	"cd sub && bash both.sh",
	"echo ls > both.sh; cd sub && bash both.sh",
];

describe("a script is read where the shell stands", () => {
	test.each(READ)("%s", (command) => {
		expect(analyzeCommand(command, { readFile: onDisk }).type).not.toBe("passes");
	});
});

const HARMLESS = [
	"bash both.sh",
	"(cd sub && ls); bash both.sh",
	"cd harmless && bash x.sh",
	"cd sub && make && cd ..",
	"cat big.sh",
	"grep x < big.sh",
	"wc -l long.sh",
	"PATH=sub:$PATH ls",
];

test.each(HARMLESS)("what is somewhere else, or is not run, passes: %s", (command) => {
	expect(analyzeCommand(command, { readFile: onDisk })).toEqual({ type: "passes" });
});

const LARGE = ["bash big.sh", ". ./big.sh", "./big.sh", "sh long.sh", "source long.sh"];

test.each(LARGE)("a script over the cap is refused: %s", (command) => {
	const limit = { type: "undecidable", cause: "limit" };
	expect(analyzeCommand(command, { readFile: onDisk })).toMatchObject(limit);
});

test.each(["bash < big.sh", "cat big.sh | sh"])("also as input: %s", (command) => {
	expect(analyzeCommand(command, { readFile: onDisk }).type).toBe("undecidable");
});

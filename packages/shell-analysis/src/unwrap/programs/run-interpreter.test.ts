import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const HELP = `import { execSync } from "node:child_process";
const usage = "--pull-request <number>";
const other = ["hub (draft)", "usage: codex-workers pr create --title <title>"];
execSync(git(usage));`;

test("texts for people in a script are not judged as bash", () => {
	const readFile = () => HELP;
	expect(analyzeCommand("node main.mjs status", { readFile })).toEqual({ type: "passes" });
});

const MATCHING = [
	"node -e 'console.log(decodeURIComponent(/q=(.*)/.exec(location)[1]))'",
	"node -e 'const m = re.exec(s); console.log(atob(m[1]))'",
	"node -e 'let m; while ((m = RE.exec(s))) console.log(Buffer.from(m[1], \"base64\"))'",
	"node -e 'const fs = require(\"fs\"); console.log(atob(re.exec(fs.readFileSync(0))[1]))'",
];

const RUNNING = [
	"node -e 'require(\"child_process\").exec(atob(x))'",
	"node -e 'const {exec} = require(\"child_process\"); exec(atob(x))'",
	"node -e 'const {exec: run} = await import(\"node:child_process\"); run(atob(x))'",
	'node -e \'process.mainModule.require("child_" + "process").exec(atob(x))\'',
	"node -e 'exec(atob(x))'",
];

test.each(MATCHING)("RegExp.exec with a decoder runs nothing: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test.each(RUNNING)("an exec of decoded text is undecidable: %s", (command) => {
	expect(analyzeCommand(command)).toMatchObject({ cause: "dynamic" });
});

const EVALUATED = [
	'python3 -c "exec(\'import os; os.system(\\"gh pr create\\")\')"',
	"node -e 'eval(\"require(`child_process`).execSync(`gh pr create`)\")'",
	"node -e 'new Function(\"octokit.rest.pulls.create({})\")()'",
	"python3 -c \"exec('import os; print(os.getpid()); os.system(\\'gh pr create\\')')\"",
];

test.each(EVALUATED)("a program inside a program is read: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(["expect -f x.exp", "expect -f x.exp host", "tclsh -f x.tcl", "expect x.exp"])(
	"an interpreter with a script is no session: %s",
	(command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	},
);

test("the script after -f is read", () => {
	const readFile = () => "spawn gh pr create\ninteract\n";
	expect(analyzeCommand("expect -f x.exp", { readFile }).type).toBe("creates");
	expect(analyzeCommand("expect")).toMatchObject({ cause: "session" });
});

test("programs inside programs stay within the limits", () => {
	const calls = Array.from({ length: 300 }, (_, index) => `exec("a${index}(" + `);
	const command = `python3 -c '${calls.join("")}""${")".repeat(300)}'`;
	expect(analyzeCommand(command)).toMatchObject({ cause: "limit" });
});

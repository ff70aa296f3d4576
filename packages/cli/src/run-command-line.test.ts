import { describe, expect, test } from "vitest";
import { commandLine } from "./testing/command-line.ts";

const COMMANDS = [
	["demo"],
	["dispatch"],
	["status"],
	["stop"],
	["cleanup"],
	["prompt"],
	["report", "started"],
	["report", "complete"],
	["review", "post"],
	["pr", "create"],
	["gate", "explain"],
];

describe("the command line", () => {
	test.each(COMMANDS)("helps with an example: %s %s", async (...words) => {
		const command = words.filter(Boolean);
		const { stdout, exitCode } = await commandLine([...command, "--help"]);
		expect(stdout).toContain(`Usage: codex-workers ${command.join(" ")}`);
		expect(stdout).toMatch(/Example:\n {2}codex-workers /);
		expect(stdout).toContain("--json");
		expect(exitCode).toBe(0);
	});

	test.each([
		["nothing", []],
		["an unknown command", ["dipsatch"]],
		["an unknown option", ["status", "--yolo"]],
		["a missing argument", ["dispatch"]],
		["a missing option", ["review", "post"]],
		["an issue that is no number", ["dispatch", "12x"]],
		["an issue of zero", ["prompt", "0"]],
		["an issue that GitHub's numbers do not reach", ["dispatch", "2147483648"]],
		["a worker's issue that they do not reach", ["stop", "#2147483648"]],
		["the issue of a flag that they do not reach", ["gate", "check", "--issue", "9999999999"]],
	])("ends with 2 and says how it is used: %s", async (_, argv) => {
		const { stderr, stdout, exitCode } = await commandLine(argv);
		expect(stderr + stdout).toMatch(/^USAGE: .+\n {2}.*--help` shows how it is used\.\n$|^Usage:/s);
		expect(exitCode).toBe(2);
	});

	test.each([
		[
			["dipsatch"],
			"There is no command dipsatch.",
			"Did you mean dispatch? `codex-workers --help`",
		],
		[["help", "report", "x"], "There is no command report x.", "`codex-workers report --help`"],
		[
			["status", "--jsn"],
			"There is no option --jsn.",
			"Did you mean --json? `codex-workers status",
		],
		[
			["status", "--interval", "20"],
			"--interval goes with --watch.",
			"`codex-workers status --help`",
		],
		[["prompt"], "The argument <issue> is missing.", "`codex-workers prompt --help`"],
		[
			["prompt", "x"],
			'"x" cannot be <issue>: it must be a positive whole number up to 2147483647.',
			"`codex-workers prompt",
		],
		[
			["dispatch", "--max", "o'x'"],
			`"o'x'" cannot be given to --max <number>: it must be a positive whole number up to 2147483647.`,
			"`codex-workers dispatch",
		],
		[
			["dispatch", "1", "--scope", "all"],
			'"all" cannot be given to --scope <scope>: allowed choices are standard, research, review.',
			"`codex-workers dispatch",
		],
		[
			["dispatch", "--max"],
			"The option --max <number> stands without its value.",
			"`codex-workers",
		],
		[["gate", "check"], "The option --issue <number> is missing.", "`codex-workers gate check"],
		[["stop", "1", "2"], "At most 1 argument is taken here, not 2: 1, 2.", "`codex-workers stop"],
		[
			["logs", "1", "-n", "x"],
			'"x" cannot be given to --tail <number>: it must be a positive whole number up to 2147483647.',
			"`codex-workers logs",
		],
		[["claims", "1"], "No arguments are taken here: 1.", "`codex-workers claims --help`"],
		[["gate", "explain"], "Name a command, or give --jsonl.", "`codex-workers gate explain"],
		[["dispatch"], "Name the issues, or take them from the board with --slots.", "`codex-workers"],
		[
			["dispatch", "1", "2", "--attempt", "2"],
			"--attempt goes with one issue.",
			"`codex-workers dispatch",
		],
		[
			["dispatch", "--slots", "--context-file", "x"],
			"--scope, --attempt, --context-file and --accept-edits go with named issues.",
			"`codex-workers dispatch",
		],
	])("says what cannot be meant as it says everything: %j", async (argv, sentence, hint) => {
		const { stderr, stdout } = await commandLine(argv);
		expect(stderr.startsWith(`USAGE: ${sentence}\n  ${hint}`), stderr).toBe(true);
		expect(stdout).toBe("");
		const { stdout: json } = await commandLine([...argv, "--json"]);
		expect(JSON.parse(json)).toMatchObject({ ok: false, code: "USAGE" });
	});

	test("says its version", async () => {
		expect((await commandLine(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	test("prints a failure as code, sentence and hint", async () => {
		const { stderr, stdout, exitCode } = await commandLine(["review", "post", "--file", "-"]);
		expect(stderr).toMatch(/^NOT_A_WORKER: .+\n {2}Name one: `codex-workers review post --issue/);
		expect(stdout).toBe("");
		expect(exitCode).toBe(1);
	});

	test.each([
		["an empty variable", ""],
		["no variable", undefined],
	])("takes %s for none, and a broken one for broken", async (_, value) => {
		const argv = ["report", "started", "--approach", "x"];
		const env = { CODEX_WORKERS_ISSUE: value };
		expect((await commandLine(argv, { env })).stderr).toMatch(/^NOT_A_WORKER: /);
		const broken = { ...env, CODEX_WORKERS_ATTEMPT: "one" };
		expect((await commandLine(argv, { env: broken })).stderr).toMatch(
			/^WORKER_ENVIRONMENT_INVALID: .*CODEX_WORKERS_ATTEMPT must be a number.*\n {2}`codex-workers dispatch`/,
		);
	});

	test("prints a failure as one JSON object with --json", async () => {
		const { stderr, stdout } = await commandLine(["review", "post", "--file", "-", "--json"]);
		expect(JSON.parse(stdout)).toMatchObject({ ok: false, code: "NOT_A_WORKER" });
		expect(stderr).toBe("");
	});
});

describe("gate explain", () => {
	test.each([
		["git status", "passes"],
		["bash -c 'gh pr create --fill'", "creates"],
		['gh pr "$SUB" --fill', "undecidable"],
	])("says what `%s` would do: %s", async (command, verdict) => {
		const text = await commandLine(["gate", "explain", command]);
		expect(text.stdout).toContain(`Verdict: ${verdict}.`);
		const json = await commandLine(["gate", "explain", "--json", command]);
		expect(JSON.parse(json.stdout)).toMatchObject({ command, verdict: { type: verdict } });
	});

	test("shows what a command is nested in", async () => {
		const { stdout } = await commandLine(["gate", "explain", "bash -c 'gh pr create --fill'"]);
		expect(stdout).toMatchInlineSnapshot(`
			"It would run
			  bash -c:
			    gh pr create --fill
			      opens a pull request (gh)

			Verdict: creates. The gate refuses it: \`gh pr create\` does not stand alone on
			    its line.
			Rule: undecidable-company
			"
		`);
	});
});

test("a script that asks for JSON gets an object for a mistake in use, too", async () => {
	const { stdout, exitCode } = await commandLine(["status", "--json", "--nope"]);
	expect(JSON.parse(stdout)).toMatchObject({ ok: false, code: "USAGE" });
	expect(exitCode).toBe(2);
});

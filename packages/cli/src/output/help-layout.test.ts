import { describe, expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { commandLine } from "../testing/command-line.ts";
import { testContext } from "../testing/test-context.ts";

/** Every command and command in a command, as words. */
const commands = leaves(
	createProgram(testContext(), () => undefined),
	[],
);

interface Named {
	readonly commands: readonly Named[];
	name(): string;
}

function leaves(command: Named, path: readonly string[]): (readonly string[])[] {
	const own = command.commands.flatMap((one) => leaves(one, [...path, one.name()]));
	return [path, ...own];
}

/** Help without what is there to be copied. */
const prose = (help: string) =>
	(help.split(/^Examples?:$/m)[0] ?? "").split("\n").filter((line) => !line.startsWith("Usage:"));

describe("help", () => {
	test.each([40, 60, 80, 200])("is no wider than a terminal of %i columns", async (columns) => {
		for (const words of commands) {
			const { stdout } = await commandLine([...words, "--help"], { columns });
			const longest = prose(stdout).toSorted((one, other) => other.length - one.length)[0] ?? "";
			expect(longest.length, longest).toBeLessThanOrEqual(Math.min(columns, 100));
		}
	});

	test("stands below each option in a narrow terminal", async () => {
		const { stdout } = await commandLine(["report", "started", "--help"], { columns: 40 });
		expect(stdout).toMatchInlineSnapshot(`
			"Usage: codex-workers report started [options]

			Post the started comment: you have read
			the issue and begin. Filled in for you:
			the worker's id, the attempt, the turns
			used, the branch, the time and the
			orchestration.

			Options:
			  --understanding <text>
			      what the issue needs, in one or
			      two sentences (understanding in a
			      file; required)
			  --approach <text>
			      how you will go about it (approach
			      in a file; required)
			  --file <path|->
			      the fields as JSON or YAML, - for
			      standard input; a flag wins
			  --json
			      print one JSON object
			  -h, --help
			      show how it is used

			Example:
			  codex-workers report started \\
			    --understanding "add() subtracts" \\
			    --approach "A failing test first, then fix the sign."

			The same in a file:
			  understanding: add() subtracts
			  approach: A failing test first, then fix the sign.
			"
		`);
	});

	test("stands beside each option in a wide one", async () => {
		const { stdout } = await commandLine(["pr", "create", "--help"], { columns: 80 });
		expect(stdout).toMatchInlineSnapshot(`
			"Usage: codex-workers pr create [options]

			Check title, text and review artifact, then open the pull request of this
			branch; where one is open, print it. Filled in for you: the issue, the worker's
			id, the attempt, the orchestration, the review's address and the section about
			the review.

			Options:
			  --title <text>      the title, in the form \`type: description (#issue)\` (title
			                      in a file; required)
			  --summary <text>    what this changes, in one or two sentences (summary in a
			                      file)
			  --change <text>     a change, in one line (changes in a file; repeatable)
			  --tested <item>     a kind of test that was done (testing in a file;
			                      repeatable)
			  --untested <item>   a kind of test that was not (testing in a file;
			                      repeatable)
			  --checked <item>    something of the checklist that was done (checklist in a
			                      file; repeatable)
			  --unchecked <item>  something of the checklist that was not (checklist in a
			                      file; repeatable)
			  --body <text>       the whole text instead of its parts, with \`Closes #issue\`
			                      in it (body in a file)
			  --file <path|->     the fields as JSON or YAML, - for standard input; a flag
			                      wins
			  --json              print one JSON object
			  --base <branch>     the branch to merge into (default: the worker's base)
			  --head <branch>     the branch to merge (default: the worker's branch)
			  --draft             open it as a draft
			  -h, --help          show how it is used

			Example:
			  codex-workers pr create \\
			    --title "fix: add() adds (#123)" \\
			    --summary "add() subtracted; now it adds." \\
			    --change "The sign in src/add.ts" \\
			    --tested "Unit tests"

			The same in a file:
			  title: "fix: add() adds (#123)"
			  summary: add() subtracted; now it adds.
			  changes: [The sign in src/add.ts]
			  testing:
			    - { item: Unit tests, done: true }
			"
		`);
	});

	test("is the same by `help` and by `--help`, for commands in commands, too", async () => {
		for (const words of commands) {
			const asked = await commandLine(["help", ...words]);
			expect(asked).toEqual(await commandLine([...words, "--help"]));
		}
	});

	test("has an example wherever something can be done", async () => {
		const groups = ["", "report", "review", "pr", "gate", "config"];
		for (const words of commands) {
			if (groups.includes(words.join(" "))) continue;
			const { stdout } = await commandLine([...words, "--help"]);
			expect(stdout).toMatch(/^Examples?:\n {2}codex-workers /m);
		}
	});

	test.each([
		["nonsense", ["help", "nonsense"]],
		["nonsense in a command", ["help", "report", "nonsense"]],
	])("of %s is a mistake in use", async (_, argv) => {
		const ran = await commandLine(argv);
		expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
		expect(ran.stderr).toMatch(/^USAGE: There is no command .*nonsense\./);
	});

	test.each([[[]], [["report"]], [["review"]], [["pr"]], [["gate"]]])(
		"is shown, with exit code 2, where no command follows: %j",
		async (argv) => {
			const ran = await commandLine(argv);
			expect(ran.stderr).toMatch(/^Usage: codex-workers/);
			expect(ran.exitCode).toBe(2);
		},
	);
});

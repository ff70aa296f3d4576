import type { Command } from "commander";
import { expect, test } from "vitest";
import { createProgram } from "./program.ts";
import { reportDefinitions } from "./report/report-definitions.ts";
import { reviewExample } from "./review/review-fields.ts";
import { commandLine, type Ran } from "./testing/command-line.ts";
import { testContext } from "./testing/test-context.ts";
import { workerWorld } from "./testing/worker-world.ts";

/** A command that works (`ok`) or does not, inside a worker's session or outside. */
interface Row {
	readonly argv: readonly string[];
	readonly ok: boolean;
	readonly outside?: boolean;
}

const PR = ["pr", "create", "--title", "fix: add() adds (#123)", "--body", "Closes #123"];
const REVIEW = ["review", "post", ...reviewExample.flags.flat()];

const rows: readonly Row[] = [
	...reportDefinitions.flatMap(({ kind, example }): Row[] => {
		const argv = ["report", kind, ...example.flags.flat()];
		return [
			...(kind === "complete" ? [] : [{ argv, ok: true }]),
			{ argv: ["report", kind, "--file", "-"], ok: false },
			{ argv, ok: false, outside: true },
		];
	}),
	{ argv: ["review", "check"], ok: false },
	{ argv: PR, ok: false },
	{ argv: REVIEW, ok: true },
	{ argv: [...REVIEW, "--unaddressed", "none"], ok: false },
	{ argv: ["review", "check"], ok: true },
	{ argv: ["gate", "check", "--issue", "123"], ok: true },
	{ argv: ["gate", "check", "--issue", "7"], ok: false, outside: true },
	{ argv: ["gate", "explain", "bash -c 'gh pr create --fill'"], ok: true },
	{ argv: ["gate", "explain"], ok: false },
	{ argv: ["pr", "create", "--title", "x"], ok: false },
	{ argv: PR, ok: true },
	{ argv: PR, ok: true },
	{ argv: ["report", "complete", "--summary", "It adds.", "--tests-passing", "3"], ok: true },
	{ argv: ["prompt", "123"], ok: true, outside: true },
	{ argv: ["prompt", "7"], ok: false, outside: true },
	{ argv: ["dispatch", "7"], ok: false, outside: true },
	{ argv: ["dispatch", "x"], ok: false, outside: true },
	{ argv: ["dispatch", "--slots"], ok: false, outside: true },
	{ argv: ["explain", "123"], ok: false, outside: true },
	{ argv: ["replace", "123"], ok: false, outside: true },
	{ argv: ["stop", "123"], ok: false, outside: true },
	{ argv: ["stop", "nobody"], ok: false, outside: true },
	{ argv: ["cleanup", "123"], ok: true, outside: true },
	{ argv: ["cleanup", "--force"], ok: false, outside: true },
	{ argv: ["claims"], ok: true, outside: true },
	{ argv: ["logs", "123"], ok: false, outside: true },
	{ argv: ["audit"], ok: true, outside: true },
	{ argv: ["scopes"], ok: true, outside: true },
	{ argv: ["config", "print"], ok: true, outside: true },
	{ argv: ["config", "schema"], ok: true, outside: true },
	{ argv: ["install", "--trust"], ok: true, outside: true },
	{ argv: ["doctor"], ok: false, outside: true },
	{ argv: ["install", "--with", "turn"], ok: false, outside: true },
	{ argv: ["uninstall"], ok: true, outside: true },
	{ argv: ["status"], ok: true, outside: true },
	{ argv: ["status", "nobody"], ok: false, outside: true },
];

test("every command answers a script with one object of one shape", {
	timeout: 60_000,
}, async () => {
	const { run, runOutside } = await workerWorld();
	for (const { argv, ok, outside } of rows) {
		const ran = await (outside ? runOutside : run)([...argv, "--json"]);
		expectShape(ran, { ok, told: argv.join(" ") });
	}
	const withoutGit = { env: { PATH: "/nowhere" } };
	expectShape(await commandLine(["demo", "--json"], withoutGit), { ok: false, told: "demo" });
});

test("no command is left out of that", () => {
	const tried = rows.map(({ argv }) => argv.join(" "));
	for (const words of leaves(
		createProgram(testContext(), () => undefined),
		[],
	)) {
		if (words === "help" || words === "demo") continue;
		expect(
			tried.some((line) => line === words || line.startsWith(`${words} `)),
			words,
		).toBe(true);
	}
});

function expectShape({ stdout, exitCode }: Ran, { ok, told }: { ok: boolean; told: string }): void {
	expect(stdout, told).toMatch(/^\{.*\}\n$/);
	const answer: unknown = JSON.parse(stdout);
	expect(answer, told).toMatchObject({ ok });
	expect(exitCode === 0, told).toBe(ok);
	expect(
		keysIn(answer).filter((key) => !/^(?:\$schema|[a-z][A-Za-z0-9]*)$/.test(key)),
		told,
	).toEqual([]);
	if (ok) return;
	expect(answer, told).toMatchObject({
		code: expect.stringMatching(/^[A-Z][A-Z_]+$/),
		message: expect.stringMatching(/^[^\n]+$/),
		hint: expect.stringMatching(/^[^\n]+\.$/),
	});
}

function keysIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(keysIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

function leaves(command: Command, path: readonly string[]): string[] {
	if (command.commands.length === 0) return [path.join(" ")];
	return command.commands.flatMap((one) => leaves(one, [...path, one.name()]));
}

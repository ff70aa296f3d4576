import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fault } from "@codex-workers/github-emulator";
import { denied, run } from "@codex-workers/model-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { gateHookFiles } from "../gate-hook-files.ts";
import { gateHookCommand, playThroughCodex } from "./codex-run.fixture.ts";
import { guardedWorld } from "./guarded-world.fixture.ts";

type World = Awaited<ReturnType<typeof guardedWorld>>;
const CREATE = "gh pr create --fill --title add --body 'Closes #123' > created";

/** The same, by itself: it is judged, and not only refused for its company. */
const ALONE = "gh pr create --fill --title add --body 'Closes #123'";

describe("through the real codex, a gate that fails is closed, and says so:", () => {
	test.each<[string, (file: (name: string, text: string) => string) => string]>([
		["a program that crashes", (file) => withProgram(file, "throw new Error('boom')")],
		["a program that is killed", (file) => withProgram(file, "process.kill(process.pid, 9)")],
		["a program that talks", (file) => withProgram(file, "console.log('ALLOW, I think')")],
		[
			"a program that writes binary",
			(file) => withProgram(file, "process.stdout.write('\\0\\xff{')"),
		],
		["a program that says nothing", (file) => withProgram(file, "")],
		["a program that spins for ever", (file) => withProgram(file, "for (;;);")],
		["a program that waits for ever", waitingLong],
		["no node", () => gateHookCommand().replaceAll(process.execPath, "/nowhere/node")],
		["no program", () => gateHookCommand({ bundle: "/nowhere/gate.cjs" })],
		["a program that is a folder", () => gateHookCommand({ bundle: tmpdir() })],
		["a program that is no JavaScript", (file) => withProgram(file, "const const")],
		["no launcher", () => gateHookCommand({ launcher: "/nowhere/gate-launcher.sh" })],
		["a launcher that is killed", (file) => withLauncher(file, "kill -9 $$")],
		["a launcher that is no script", (file) => withLauncher(file, ") (")],
		["a launcher that crashes", (file) => withLauncher(file, "exit 1")],
	])(
		"%s",
		async (_, commandOf) => {
			const world = await guardedWorld();
			world.review();
			const folder = temporaryFolder();
			const command = commandOf((name, text) => {
				writeFileSync(join(folder, name), text);
				return join(folder, name);
			});
			const [reason] = await reasonsOf(world, { command });
			expect(readDenial(reason ?? "")?.kind).toBe("gate failure");
		},
		90_000,
	);
});

describe("through the real codex, with the gate as it is,", () => {
	test("a GitHub that cannot tell closes the gate, whatever it does", async () => {
		const world = await guardedWorld();
		world.review();
		const cases = Object.entries(GITHUB_FAULTS);
		let current = 0;
		for (const [at, [, fault]] of cases.entries()) {
			world.emulator.inject({
				...fault,
				match: ({ path }) => path === "/graphql" && at === current,
			});
		}
		const commands = cases.map(([name]) => `${ALONE} # ${name}`);
		const reasons = await reasonsOf(world, {
			commands,
			onStep: (step) => {
				current = step;
			},
		});
		const told = reasons.map((reason, at) => {
			const denial = readDenial(reason);
			return [cases[at]?.[0], denial?.kind, /\((GITHUB_\w+)\)/.exec(denial?.reason ?? "")?.[1]];
		});
		expect(told).toEqual([
			["401", "gate failure", "GITHUB_UNAUTHENTICATED"],
			["403", "gate failure", "GITHUB_FORBIDDEN"],
			["404", "gate failure", "GITHUB_NOT_FOUND"],
			["429", "gate failure", "GITHUB_RATE_LIMITED"],
			["500", "gate failure", "GITHUB_UNAVAILABLE"],
			["502", "gate failure", "GITHUB_UNAVAILABLE"],
			["slow", "gate failure", "GITHUB_UNAVAILABLE"],
			["reset", "gate failure", "GITHUB_UNAVAILABLE"],
			["half a JSON", "gate failure", "GITHUB_UNAVAILABLE"],
		]);
	}, 180_000);

	test("no network is a failure of the gate, a dynamic word is undecidable, a large command too", async () => {
		const world = await guardedWorld();
		const env = { GITHUB_API_URL: "http://127.0.0.1:1" };
		const commands = [
			ALONE,
			'touch created; gh pr "$SUB" --fill',
			`touch created; : ${"x".repeat(5_000_000)}`,
		];
		const reasons = await reasonsOf(world, { commands, env });
		expect(reasons.map((reason) => readDenial(reason)?.kind)).toEqual([
			"gate failure",
			"undecidable",
			"undecidable",
		]);
	}, 90_000);

	test.each<[string, (world: World) => void]>([
		[
			"full",
			(world) => {
				const logs = join(world.root, ".codex-workers", "logs");
				mkdirSync(logs, { recursive: true });
				symlinkSync("/dev/full", join(logs, "gate.jsonl"));
			},
		],
		["no folder", (world) => writeFileSync(join(world.root, ".codex-workers"), "")],
	])(
		"a log whose place is %s changes no decision",
		async (_, prepare) => {
			const world = await guardedWorld();
			prepare(world);
			const [reason] = await reasonsOf(world, { commands: [ALONE] });
			expect(readDenial(reason ?? "")?.kind).toBe("policy");
		},
		90_000,
	);
});

const answers = (
	status: number,
	body: Fault["body"] = { message: "no" },
): Omit<Fault, "match"> => ({
	status,
	body,
});
const GITHUB_FAULTS: Readonly<Record<string, Omit<Fault, "match">>> = {
	"401": answers(401),
	"403": answers(403),
	"404": answers(404),
	"429": { ...answers(429), headers: { "retry-after": "60" } },
	"500": answers(500),
	"502": answers(502, "<html>"),
	slow: { delayMs: 30_000 },
	reset: { reset: true },
	"half a JSON": answers(200, '{"data": {"repo'),
};

type File = (name: string, text: string) => string;

function withProgram(file: File, source: string): string {
	return gateHookCommand({ bundle: file("program.cjs", source) });
}

function withLauncher(file: File, script: string): string {
	return gateHookCommand({ launcher: file("launcher.sh", script) });
}

/** The launcher as it is, but for the time that it gives to a program that waits. */
function waitingLong(file: File): string {
	const text = readFileSync(gateHookFiles().launcher, "utf8").replace("-s KILL 25", "-s KILL 1");
	const source = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";
	const [launcher, bundle] = [file("launcher.sh", text), file("program.cjs", source)];
	return gateHookCommand({ launcher, bundle });
}

interface Attempt {
	readonly command?: string;
	readonly commands?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	readonly onStep?: (step: number) => void;
}

/** Lets the model try each command; none may run. Gives what the model is told. */
async function reasonsOf(world: World, { commands = [CREATE], env = {}, ...attempt }: Attempt) {
	const played = await playThroughCodex({
		worktree: world.root,
		env: { ...world.env, ...env },
		steps: commands.map((text) => run(text, { expect: denied() })),
		...attempt,
	});
	expect([played.code, played.failure]).toEqual([0, undefined]);
	expect(existsSync(join(world.root, "created"))).toBe(false);
	expect(world.repository.pulls()).toEqual([]);
	return played.steps.flatMap(({ outcome }) => (outcome.kind === "denied" ? [outcome.reason] : []));
}

function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-failures-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

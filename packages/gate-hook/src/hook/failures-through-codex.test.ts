import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Fault } from "@codex-workers/github-emulator";
import { anything, denied, run, succeeded } from "@codex-workers/model-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { gateHookFiles } from "../gate-hook-files.ts";
import { gateHookCommand, playThroughCodex } from "./codex-run.fixture.ts";
import { guardedWorld } from "./guarded-world.fixture.ts";

type World = Awaited<ReturnType<typeof guardedWorld>>;

/** By itself on its line: it is judged, and not only refused for its company. */
const CREATE = "gh pr create --fill --title add --body 'Closes #123'";
const MODES = [
	{ mode: "direct tools", model: "gpt-5.5" },
	{ mode: "code mode", model: "gpt-6.1-sol" },
];

describe.each(MODES)("through the real codex with $mode,", ({ model }) => {
	test("a gate that fails is closed and says so, however it fails", async () => {
		const world = await guardedWorld();
		world.review();
		const gate = breakableGate();
		const ways = Object.entries(FAILURES);
		const { reasons, ranGh } = await attempts(world, {
			model,
			command: gate.command,
			commands: ways.map(([way]) => `${CREATE} # ${way}`),
			lastly: CREATE,
			onStep: (step) => {
				gate.mend();
				ways[step]?.[1](gate);
			},
		});
		const kinds = reasons.map((reason, at) => [ways[at]?.[0], readDenial(reason)?.kind]);
		expect(kinds).toEqual(ways.map(([way]) => [way, "gate failure"]));
		// The same gate, whole again, lets the same creation through.
		expect(ranGh).toEqual(["pr create --fill --title add --body Closes #123"]);
	}, 120_000);

	test("a GitHub that cannot tell closes the gate, whatever it does", async () => {
		const world = await guardedWorld();
		world.review();
		const cases = Object.entries(GITHUB_FAULTS);
		let current = 0;
		for (const [at, [, { fault }]] of cases.entries()) {
			world.emulator.inject({
				...fault,
				match: ({ path }) => path === "/graphql" && at === current,
			});
		}
		const { reasons, ranGh } = await attempts(world, {
			model,
			commands: cases.map(([name]) => `${CREATE} # ${name}`),
			lastly: CREATE,
			onStep: (step) => {
				current = step;
			},
		});
		const told = reasons.map((reason, at) => {
			const denial = readDenial(reason);
			return [cases[at]?.[0], denial?.kind, /\((GITHUB_\w+)\)/.exec(denial?.reason ?? "")?.[1]];
		});
		expect(told).toEqual(cases.map(([name, { code }]) => [name, "gate failure", code]));
		expect(ranGh).toEqual(["pr create --fill --title add --body Closes #123"]);
	}, 180_000);

	test("no network is a failure of the gate, and a dynamic word is undecidable", async () => {
		const world = await guardedWorld();
		const { reasons } = await attempts(world, {
			model,
			env: { GITHUB_API_URL: "http://127.0.0.1:1" },
			commands: [CREATE, 'gh pr "$SUB" --fill'],
		});
		expect(reasons.map((reason) => readDenial(reason)?.kind)).toEqual([
			"gate failure",
			"undecidable",
		]);
	}, 120_000);

	test("a command of 5 MB is too large to be judged", async () => {
		const { env, root } = await guardedWorld();
		const large = run(`gh pr create; : ${"x".repeat(5_000_000)}`, { expect: anything() });
		const played = await playThroughCodex({ model, worktree: root, env, steps: [large] });
		expect([played.code, played.failure, played.ranGh]).toEqual([0, undefined, []]);
		// Codex repeats the command behind the reason, and cuts the middle out.
		expect(played.steps[0]?.output).toContain("codex-workers gate (undecidable): ");
	}, 120_000);

	test("a log that cannot be written changes no decision", async () => {
		const world = await guardedWorld();
		const folder = join(world.root, ".codex-workers");
		const logs = [
			() => {
				mkdirSync(join(folder, "logs"), { recursive: true });
				symlinkSync("/dev/full", join(folder, "logs", "gate.jsonl"));
			},
			() => {
				rmSync(folder, { recursive: true });
				writeFileSync(folder, "");
			},
		];
		const { reasons } = await attempts(world, {
			model,
			commands: [`${CREATE} # a full disk`, `${CREATE} # no folder`],
			onStep: (step) => logs[step]?.(),
		});
		expect(reasons.map((reason) => readDenial(reason)?.kind)).toEqual(["policy", "policy"]);
	}, 120_000);
});

type Gate = ReturnType<typeof breakableGate>;

/** What is done to the files of a gate that is whole. */
const FAILURES: Readonly<Record<string, (gate: Gate) => void>> = {
	"the program crashes": ({ program }) => program("throw new Error('boom')"),
	"the program is killed": ({ program }) => program("process.kill(process.pid, 9)"),
	"the program talks": ({ program }) => program("console.log('ALLOW, I think')"),
	"the program writes binary": ({ program }) => program("process.stdout.write('\\0\\xff{')"),
	"the program says nothing": ({ program }) => program(""),
	"the program spins for ever": ({ program, launcher, original }) => {
		launcher(original.replace("ulimit -t 5", "ulimit -t 1"));
		program("for (;;);");
	},
	"the program waits for ever": ({ program, launcher, original }) => {
		launcher(original.replace("-s KILL 25", "-s KILL 1"));
		program("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)");
	},
	"the program is no JavaScript": ({ program }) => program("const const"),
	"the program is gone": ({ path }) => rmSync(path("gate.cjs")),
	"the program is a folder": ({ path }) => {
		rmSync(path("gate.cjs"));
		mkdirSync(path("gate.cjs"));
	},
	"the program cannot be read": ({ path }) => {
		rmSync(path("gate.cjs"));
		symlinkSync("/proc/self/mem", path("gate.cjs"));
	},
	"what the program loads is gone": ({ path }) => rmSync(path("gate-program.cjs")),
	"the policy is gone": ({ path }) => rmSync(path("gate-decide-creation.cjs")),
	"half of the policy is gone": ({ path }) => {
		const text = readFileSync(path("gate-decide-creation.cjs"), "utf8");
		writeFileSync(path("gate-decide-creation.cjs"), text.slice(0, text.length / 2));
	},
	"node is gone": ({ path }) => rmSync(path("node")),
	"node is no program": ({ path }) => {
		rmSync(path("node"));
		writeFileSync(path("node"), "", { mode: 0o755 });
	},
	"the input is empty": ({ launcher, path }) =>
		launcher(`exec /bin/sh '${path("whole.sh")}' "$@" </dev/null`),
	"the input is cut off": ({ launcher, path }) =>
		launcher(`head -c 200 | /bin/sh '${path("whole.sh")}' "$@"`),
	"the launcher is gone": ({ path }) => rmSync(path("gate-launcher.sh")),
	"the launcher is killed": ({ launcher }) => launcher("kill -9 $$"),
	"the launcher is no script": ({ launcher }) => launcher(") ("),
	"the launcher crashes": ({ launcher }) => launcher("exit 1"),
};

/** A copy of the gate as it is shipped, with a node of its own, of which any file may be broken. */
function breakableGate() {
	const folder = mkdtempSync(join(tmpdir(), "gate-failures-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const built = dirname(gateHookFiles().bundle);
	const path = (name: string) => join(folder, name);
	const write = (name: string) => (text: string) => {
		rmSync(path(name), { recursive: true, force: true });
		writeFileSync(path(name), text);
	};
	const mend = () => {
		rmSync(folder, { recursive: true });
		mkdirSync(folder);
		for (const name of readdirSync(built).filter((name) => /\.(?:sh|cjs)$/.test(name))) {
			copyFileSync(join(built, name), path(name));
		}
		copyFileSync(path("gate-launcher.sh"), path("whole.sh"));
		symlinkSync(process.execPath, path("node"));
	};
	mend();
	const files = { launcher: path("gate-launcher.sh"), bundle: path("gate.cjs") };
	return {
		path,
		mend,
		program: write("gate.cjs"),
		launcher: write("gate-launcher.sh"),
		original: readFileSync(join(built, "gate-launcher.sh"), "utf8"),
		command: gateHookCommand(files).replaceAll(process.execPath, path("node")),
	};
}

const answers = (
	status: number,
	body: Fault["body"] = { message: "no" },
): Omit<Fault, "match"> => ({ status, body });
const GITHUB_FAULTS: Readonly<Record<string, { code: string; fault: Omit<Fault, "match"> }>> = {
	"401": { code: "GITHUB_UNAUTHENTICATED", fault: answers(401) },
	"403": { code: "GITHUB_FORBIDDEN", fault: answers(403) },
	"404": { code: "GITHUB_NOT_FOUND", fault: answers(404) },
	"429": {
		code: "GITHUB_RATE_LIMITED",
		fault: { ...answers(429), headers: { "retry-after": "60" } },
	},
	"500": { code: "GITHUB_UNAVAILABLE", fault: answers(500) },
	"502": { code: "GITHUB_UNAVAILABLE", fault: answers(502, "<html>") },
	slow: { code: "GITHUB_UNAVAILABLE", fault: { delayMs: 30_000 } },
	reset: { code: "GITHUB_UNAVAILABLE", fault: { reset: true } },
	"half a JSON": { code: "GITHUB_UNAVAILABLE", fault: answers(200, '{"data": {"repo') },
};

interface Attempts {
	readonly model: string;
	/** None of them may run. */
	readonly commands: readonly string[];
	/** Runs after them, when nothing is broken any more. */
	readonly lastly?: string;
	readonly command?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly onStep?: (step: number) => void;
}

/** Lets the model try commands in one session; gives what it is told, and what ran in the end. */
async function attempts(world: World, { commands, lastly, env = {}, ...rest }: Attempts) {
	const last = lastly === undefined ? [] : [run(lastly, { expect: succeeded() })];
	const played = await playThroughCodex({
		worktree: world.root,
		env: { ...world.env, ...env },
		steps: [...commands.map((text) => run(text, { expect: denied() })), ...last],
		...rest,
	});
	expect([played.code, played.failure]).toEqual([0, undefined]);
	if (lastly === undefined) expect(played.ranGh).toEqual([]);
	const { steps, ranGh } = played;
	const reasons = steps.flatMap(({ outcome }) =>
		outcome.kind === "denied" ? [outcome.reason] : [],
	);
	for (const reason of reasons) expect(readDenial(reason)?.reason).not.toContain("\n");
	return { reasons, ranGh };
}

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "@codex-workers/github-emulator";
import { anything, denied, run, succeeded } from "@codex-workers/model-emulator";
import { describe, expect, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { breakableGate, FAILURES } from "./breakable-gate.fixture.ts";
import { playThroughCodex } from "./codex-run.fixture.ts";
import { guardedWorld } from "./guarded-world.fixture.ts";

type World = Awaited<ReturnType<typeof guardedWorld>>;

/** By itself on its line: it is judged, and not only refused for its company. */
const CREATE = "gh pr create --fill --title add --body 'Closes #123'";
/** Direct tools, and code mode. */
const MODELS = ["gpt-5.5", "gpt-6.1-sol"];

/** Both modes at the same time: most of it is waiting. Every world is one mode's own. */
function inBothModes(play: (model: string) => Promise<void>): () => Promise<void> {
	return async () => {
		await Promise.all(MODELS.map(play));
	};
}

describe("through the real codex, with direct tools and in code mode,", () => {
	test(
		"a gate that fails is closed and says so, however it fails",
		inBothModes(async (model) => {
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
		}),
		120_000,
	);

	test(
		"a GitHub that cannot tell closes the gate, whatever it does",
		inBothModes(async (model) => {
			const every = Object.entries(GITHUB_FAULTS);
			// In three sessions beside one another: a GitHub that does not answer is waited for.
			const parts = [0, 1, 2].map((part) => every.filter((_, at) => at % 3 === part));
			await Promise.all(parts.map((part) => closesOver(part, model)));
		}),
		180_000,
	);

	test(
		"no network is a failure of the gate, and a dynamic word is undecidable",
		inBothModes(async (model) => {
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
		}),
		120_000,
	);

	test(
		"a command of 5 MB is too large to be judged",
		inBothModes(async (model) => {
			const { env, root } = await guardedWorld();
			const large = run(`gh pr create; : ${"x".repeat(5_000_000)}`, { expect: anything() });
			const played = await playThroughCodex({ model, worktree: root, env, steps: [large] });
			expect([played.code, played.failure, played.ranGh]).toEqual([0, undefined, []]);
			// Codex repeats the command behind the reason, and cuts the middle out.
			expect(played.steps[0]?.output).toContain("codex-workers gate (undecidable): ");
		}),
		120_000,
	);

	test(
		"a log that cannot be written changes no decision",
		inBothModes(async (model) => {
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
		}),
		120_000,
	);
});

async function closesOver(
	cases: readonly (readonly [string, GitHubFault])[],
	model: string,
): Promise<void> {
	const world = await guardedWorld();
	world.review();
	let current = 0;
	for (const [at, [, { fault }]] of cases.entries()) {
		const match: Fault["match"] = ({ path }) => path === "/graphql" && at === current;
		world.emulator.inject({ ...fault, match });
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
}

const answers = (
	status: number,
	body: Fault["body"] = { message: "no" },
): Omit<Fault, "match"> => ({ status, body });
interface GitHubFault {
	readonly code: string;
	readonly fault: Omit<Fault, "match">;
}

const GITHUB_FAULTS: Readonly<Record<string, GitHubFault>> = {
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

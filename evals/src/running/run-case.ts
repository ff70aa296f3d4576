import path from "node:path";
import type { EvalCase } from "../cases/eval-case.ts";
import { judgeCheck } from "../judging/judge-check.ts";
import { readsSkill } from "../judging/reads-skill.ts";
import { type Endpoint, endpointArguments, KEY_VARIABLE } from "../session/endpoint.ts";
import { type OpenScene, openScene } from "../session/open-scene.ts";
import { runSession, type Session } from "../session/run-session.ts";

/** What a case runs with. */
export interface Runner {
	/** Absolute path of the Codex binary. */
	readonly codex: string;
	readonly endpoint: Endpoint;
	readonly minutes: number;
	/** The value of `PATH` for Codex. */
	readonly path: string;
}

/** One run of a case. A run that Codex did not complete is never right. */
export interface CaseRun {
	readonly ok: boolean;
	readonly end: Session["end"];
	readonly why: string | null;
	/** What was not as it should be. */
	readonly failed: readonly unknown[];
}

/** Puts one case to the model, once, in a world of its own. */
export async function runCase(one: EvalCase, runner: Runner): Promise<CaseRun> {
	const scene = await openScene(one.scene, runner.path);
	try {
		const session = await runSession({
			command: [runner.codex, ...codexArguments(one, scene, runner.endpoint)],
			prompt: one.prompt,
			cwd: scene.checkout,
			env: { ...scene.env, ...keyOf(runner.endpoint) },
			minutes: runner.minutes,
			isEnough: ({ commands }) =>
				one.kind === "trigger" && commands.some((command) => readsSkill(command, one.skill)),
		});
		return await judge(one, session, scene);
	} finally {
		await scene.close();
	}
}

async function judge(one: EvalCase, session: Session, scene: OpenScene): Promise<CaseRun> {
	const { end, why } = session;
	const failed = await failedChecks(one, session, scene);
	const isOver = end === "completed" || end === "stopped";
	return { ok: isOver && failed.length === 0, end, why, failed };
}

async function failedChecks(
	one: EvalCase,
	{ end, log }: Session,
	scene: OpenScene,
): Promise<readonly unknown[]> {
	switch (one.kind) {
		case "trigger":
			return (end === "stopped") === one.reads ? [] : [{ reads: one.reads }];
		case "behaviour": {
			const observed = await scene.observe(log);
			return one.checks.filter((check) => !judgeCheck(check, observed));
		}
	}
}

const keyOf = ({ apiKey }: Endpoint) => (apiKey === undefined ? {} : { [KEY_VARIABLE]: apiKey });

/** A trigger is a question about reading alone; a behaviour may change files, commit, push and post. */
function codexArguments(one: EvalCase, { checkout }: OpenScene, endpoint: Endpoint): string[] {
	return [
		...["exec", "--json", "--ephemeral", "-C", checkout],
		...(one.kind === "trigger" ? READING : workingIn(checkout)),
		...endpointArguments(endpoint),
		"-",
	];
}

const READING = ["--sandbox", "read-only"];
const workingIn = (checkout: string) => [
	...["--sandbox", "workspace-write", "--add-dir", path.join(checkout, ".git")],
	...["-c", "sandbox_workspace_write.network_access=true"],
];

import { delimiter } from "node:path";
import { CodedError, turnTable, workerVariables } from "@codex-workers/protocol";
import { claimRef } from "../claims/claim-ref.ts";
import type { Environment } from "../environment/environment.ts";
import { passEnvironment } from "../environment/pass-environment.ts";
import { scopeEnvironment } from "../scopes/scope-environment.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerSpec } from "./supervisor-spec.ts";
import { withoutAccount } from "./without-account.ts";

/**
 * The environment of a worker's Codex, and so of its hooks and commands: the allow-list without the
 * accounts that it has no use for (`isSsh`: `origin` is reached over SSH), who the worker is, and
 * the folder of `codex-workers` in front of the PATH. Where the configuration names a token for
 * workers, it is the only one they get. Throws `WORKER_TOKEN_MISSING`.
 */
export function workerEnvironment(
	spec: WorkerSpec,
	env: Environment,
	{ isSsh = false }: { isSsh?: boolean } = {},
): Record<string, string> {
	const { repository } = spec;
	const { workers } = spec.configuration;
	const { turns, turnThresholds, toolCallsPerTurn } = workers;
	const phases = turnTable(turns, turnThresholds).slice(1, -1);
	const files = workerFiles(spec.root, spec.worker_id);
	const path = [spec.command_folder, env["PATH"]].filter((part) => part != null && part !== "");
	const account = withoutAccount(passEnvironment(env), { ...workers, isSsh });
	const passed = ownToken(account, env, workers.tokenEnv);
	return {
		...passed,
		PATH: path.join(delimiter),
		GH_PROMPT_DISABLED: "1",
		GIT_TERMINAL_PROMPT: "0",
		...workerVariables({
			CODEX_WORKERS_WORKER_ID: spec.worker_id,
			CODEX_WORKERS_ISSUE: spec.issue,
			CODEX_WORKERS_ATTEMPT: spec.attempt,
			CODEX_WORKERS_REPOSITORY: `${repository.owner}/${repository.name}`,
			CODEX_WORKERS_BRANCH: spec.branch,
			CODEX_WORKERS_CLAIM: spec.claim,
			CODEX_WORKERS_CLAIM_REF: claimRef(spec.configuration.claims.namespace, spec.issue),
			CODEX_WORKERS_BASE: spec.base,
			CODEX_WORKERS_ROOT: spec.root,
			CODEX_WORKERS_ARMED_FILE: files.armed,
			CODEX_WORKERS_TURNS: turns,
			CODEX_WORKERS_TURN_STEPS: phases.map(({ from }) => from).join(" "),
			CODEX_WORKERS_TOOL_CALLS: toolCallsPerTurn,
			CODEX_WORKERS_TURNS_FOLDER: files.turns,
			CODEX_WORKERS_TRUST: spec.configuration.trust,
			CODEX_WORKERS_REVIEW: spec.configuration.review,
		}),
		...scopeEnvironment(spec, passed),
	};
}

/** The names that a token of GitHub goes by, of this machine's GitHub or of an enterprise's. */
const TOKENS = ["GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];

function ownToken(
	passed: Record<string, string>,
	env: Environment,
	name: string | undefined,
): Record<string, string> {
	if (name === undefined) return passed;
	const token = env[name];
	if (token === undefined || token === "") {
		throw new CodedError("WORKER_TOKEN_MISSING", `${name} holds no token for the worker.`, {
			hint: `Set ${name} where you dispatch, or remove workers.tokenEnv from codex-workers.json.`,
		});
	}
	const others = Object.entries(passed).filter(([one]) => one !== name && !TOKENS.includes(one));
	return { ...Object.fromEntries(others), GH_TOKEN: token };
}

import { parseJson } from "@codex-workers/protocol";
import type { GateEnvironment } from "../session/gate-environment.ts";

/** As a payload begins the command line that nearly every pull request is opened with. */
const BEGINNING = /"command":\s*"(?:gh|codex-workers) pr create\b(?!.*\s(?:--help|-h)\b)/s;

/**
 * The folder of a payload that will most likely turn out to open a worker's pull request;
 * `undefined` for any other. Nothing is decided by that, so it is no reading of the payload: that
 * is `parseHookPayload`, which takes longer to load than git to answer.
 */
export function likelyCreation(input: string, env: GateEnvironment): string | undefined {
	const { CODEX_WORKERS_WORKER_ID: worker, CODEX_WORKERS_ROOT: root } = env;
	if (!worker || !root || !BEGINNING.test(input)) return undefined;
	if ((env["CODEX_WORKERS_SCOPE"] ?? "standard") !== "standard") return undefined;
	const payload = parseJson(input);
	if (typeof payload !== "object" || payload === null || !("cwd" in payload)) return undefined;
	return typeof payload.cwd === "string" ? payload.cwd : undefined;
}

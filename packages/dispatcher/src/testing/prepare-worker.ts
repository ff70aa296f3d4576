import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Configuration } from "@codex-workers/protocol";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { execArgumentsOf } from "./exec-arguments-of.ts";
import { type Play, standInCodex } from "./stand-in-codex.ts";
import { standInHooks } from "./stand-in-hooks.ts";
import type { Team } from "./team.ts";
import { workerSpec } from "./worker-spec.ts";

/** The board of a team, configured. */
export const configuration = Configuration.parse({ board: { owner: "acme", number: 3 } });

/** The spec of a worker whose prompt is written, with a stand-in for Codex and a claim of its own. */
export function prepareWorker(
	{ root, folder }: Team,
	play: Play,
	change: Partial<SupervisorSpec> & Pick<SupervisorSpec, "worker_id">,
): SupervisorSpec {
	const files = workerFiles(root, change.worker_id);
	appendFileSync(join(root, ".git", "info", "exclude"), "/.codex-workers/\n");
	mkdirSync(dirname(files.prompt), { recursive: true });
	mkdirSync(dirname(files.armed), { recursive: true });
	writeFileSync(files.prompt, "Work on issue 7.");
	const codex = { file: standInCodex(folder, play), args: execArgumentsOf(standInHooks(folder)) };
	const claim = randomBytes(20).toString("hex");
	return workerSpec({ root, worktree: root, configuration, codex, claim, ...change });
}

import { CodedError, parseConfiguration } from "@codex-workers/protocol";
import type { GateEnvironment } from "./gate-environment.ts";
import type { GateSession } from "./gate-session.ts";
import { readConfigurationText } from "./read-configuration-text.ts";

/**
 * The session of somebody who is no worker, in the checkout `top`, see `readConfigurationText`.
 * Throws `CONFIGURATION_INVALID` or `GATE_REPOSITORY_UNKNOWN`.
 */
export function repositoryGateSession(env: GateEnvironment, top: string | undefined): GateSession {
	const configuration = parseConfiguration(readConfigurationText(env, top) ?? "");
	const repository = env["GITHUB_REPOSITORY"] || configuration.repository;
	const { trust, review } = configuration;
	const ghRepository = env["GH_REPO"] || undefined;
	if (repository !== undefined) return { repository, trust, review, ghRepository };
	throw new CodedError(
		"GATE_REPOSITORY_UNKNOWN",
		"The gate does not know which repository this is.",
		{ hint: 'Name it in codex-workers.json: "repository": "owner/name".' },
	);
}

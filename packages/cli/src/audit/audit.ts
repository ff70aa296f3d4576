import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { openDispatcher } from "../dispatching/open-dispatcher.ts";
import { ExitCode, exitCodeOf } from "../output/exit-code.ts";
import { auditJson } from "./audit-json.ts";
import { auditPullRequests } from "./audit-pull-requests.ts";
import { auditText } from "./audit-text.ts";
import type { Finding } from "./finding.ts";
import { fixFindings } from "./fix-findings.ts";

/** Finds open pull requests without a valid review artifact, and makes drafts of them if asked to. */
export async function audit(
	context: CliContext,
	{ fix = false }: { readonly fix?: boolean },
): Promise<CommandResult> {
	const { client, repository, configuration, root, env } = await openDispatcher(context);
	const checkout = { cwd: root, env };
	const looked = await auditPullRequests({ client, repository, configuration, checkout });
	const findings = fix ? await fixFindings(client, looked.findings, env) : looked.findings;
	const done = { ...looked, findings };
	return {
		text: auditText(done, context.stdout.columns ?? 80),
		json: auditJson(done),
		exitCode: exitCodeFor(findings),
	};
}

/** A fix that GitHub did not answer to outweighs the findings. */
function exitCodeFor(findings: readonly Finding[]): number {
	if (findings.length === 0) return ExitCode.done;
	const isCut = findings.some(
		({ fix }) => fix?.type === "failed" && exitCodeOf(fix.error) === ExitCode.gitHubUnavailable,
	);
	return isCut ? ExitCode.gitHubUnavailable : ExitCode.refused;
}

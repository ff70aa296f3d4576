import { type ListedClaim, listClaims } from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { tableOrList } from "../output/table-or-list.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** Who holds which issue of the repository. */
export async function showClaims(context: CliContext): Promise<CommandResult> {
	const claims = await listClaims(await openDispatcher(context));
	return { text: await claimsText(claims, context.stdout.columns), json: { ok: true, claims } };
}

async function claimsText(
	claims: readonly ListedClaim[],
	columns: number | undefined,
): Promise<string> {
	if (claims.length === 0) return "No issue is claimed.";
	const rows = claims.map((claim) => [`#${claim.issue}`, claim.state, ...holder(claim)]);
	return await tableOrList([["issue", "state", "worker", "host", "lease until"], ...rows], columns);
}

function holder(claim: ListedClaim): string[] {
	switch (claim.state) {
		case "held":
		case "over":
			return [claim.workerId, claim.host, claim.leaseUntil];
		case "foreign":
			return [claim.ref, "", ""];
	}
}

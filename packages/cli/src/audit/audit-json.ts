import { failureJson } from "../output/failure-text.ts";
import type { Audit } from "./audit-pull-requests.ts";
import type { Finding, Fix } from "./finding.ts";
import { isDraftNow } from "./is-draft-now.ts";
import { nextCommand } from "./next-command.ts";

/** An audit for scripts. */
export function auditJson({ open, judged, findings }: Audit) {
	return {
		open,
		judged,
		pullRequests: findings.map(findingJson),
	};
}

function findingJson(finding: Finding) {
	const { pull, objection, fix } = finding;
	const { number, url, headOid } = pull;
	const { verdict, issue, why, next } = objection;
	return {
		number,
		url,
		issue,
		verdict,
		rule: verdict === "refused" ? objection.rules.join(",") : objection.code,
		why,
		next,
		command: nextCommand(finding),
		draft: isDraftNow(finding),
		headSha: headOid,
		fix: fix === undefined ? null : fixJson(fix),
	};
}

function fixJson(fix: Fix) {
	if (fix.type === "failed") return failureJson(fix.error);
	return { ok: true, converted: fix.converted, comment: fix.comment };
}

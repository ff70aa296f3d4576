import { convertToDraft, type GitHubClient, postCommentOnce } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { withoutSecrets } from "../session/without-secrets.ts";
import { auditComment } from "./audit-comment.ts";
import type { Finding, Fix } from "./finding.ts";
import { isForAll } from "./undecided.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes a draft of each pull request that the gate would refuse, and says on it what is missing,
 * once. Of what nobody could decide on it touches nothing. A failure stays with its pull request;
 * where GitHub does not answer any more, the rest is left as it is.
 */
export async function fixFindings(
	client: GitHubClient,
	findings: readonly Finding[],
	env: Environment,
): Promise<Finding[]> {
	const fixed: Finding[] = [];
	let isOver = false;
	for (const finding of findings) {
		if (isOver || finding.objection.verdict === "undecided") {
			fixed.push(finding);
			continue;
		}
		const fix = await fixOne(client, finding, env);
		isOver = fix.type === "failed" && isForAll(fix.error);
		fixed.push({ ...finding, fix });
	}
	return fixed;
}

async function fixOne(client: GitHubClient, finding: Finding, env: Environment): Promise<Fix> {
	const { id, isDraft: wasDraft } = finding.pull;
	let isDraft = wasDraft;
	try {
		if (!wasDraft) await convertToDraft(client, id);
		isDraft = true;
		const comment = withoutSecrets(auditComment(finding), env);
		const { url, already } = await postCommentOnce(client, { subjectId: id, ...comment });
		return { type: "fixed", converted: !wasDraft, comment: { url, already } };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { type: "failed", isDraft, error };
	}
}

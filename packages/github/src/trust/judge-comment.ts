import {
	type MarkerKind,
	type ParsedComment,
	parseMarker,
	plainLine,
} from "@codex-workers/protocol";
import type { IssueComment } from "../comments/issue-comment.ts";
import { IGNORED_REASONS, type IgnoredReason } from "./ignored-reasons.ts";
import { isAboutIssue } from "./is-about-issue.ts";
import { judgeTrust, type TrustGrounds } from "./judge-trust.ts";
import type { IgnoredMarker, TrustedMarker } from "./trusted-marker.ts";

export type CommentVerdict =
	| { type: "talk" }
	| { type: "counts"; trusted: TrustedMarker; authorId: string | undefined }
	| { type: "ignored"; ignored: IgnoredMarker }
	| { type: "undecided" };

/**
 * What a comment on issue `issue` is to the project. Trust comes first: nothing of what an
 * untrusted account wrote is looked at, so nothing of it is told.
 */
export function judgeComment(
	comment: IssueComment,
	{ issue, ...grounds }: TrustGrounds & { issue: number },
): CommentVerdict {
	const parsed = parseMarker(comment.body);
	if (parsed.type === "none") return { type: "talk" };
	const kind = parsed.type === "invalid" ? parsed.kind : parsed.marker.kind;
	const verdict = judgeTrust(comment, kind, grounds);
	switch (verdict.type) {
		case "untrusted":
			return ignored(comment, kind, verdict);
		case "undecided":
			return verdict;
		case "trusted":
			return judgeContent(comment, parsed, issue);
	}
}

function judgeContent(
	comment: IssueComment,
	parsed: Exclude<ParsedComment, { type: "none" }>,
	issue: number,
): CommentVerdict {
	if (parsed.type === "invalid") {
		const why = plainLine(`line ${parsed.line}: ${parsed.why}`);
		return ignored(comment, parsed.kind, { reason: "malformed", why });
	}
	const { marker } = parsed;
	if (!isAboutIssue(marker, issue)) {
		return ignored(comment, marker.kind, { reason: "another-issue" });
	}
	const { id, databaseId, url, createdAt, author } = comment;
	const authorLogin = author?.login ?? "";
	return {
		type: "counts",
		authorId: author?.id ?? undefined,
		trusted: { marker, comment: { id, databaseId, url, createdAt, authorLogin } },
	};
}

function ignored(
	{ url }: IssueComment,
	kind: MarkerKind,
	{ reason, why = IGNORED_REASONS[reason] }: { reason: IgnoredReason; why?: string },
): CommentVerdict {
	return { type: "ignored", ignored: { kind, url, reason, why } };
}

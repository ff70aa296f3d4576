import { type MarkerKind, parseMarker } from "@codex-workers/protocol";
import { plainLine } from "../client/plain-line.ts";
import type { IssueComment } from "../comments/issue-comment.ts";
import { judgeBinding } from "./judge-binding.ts";
import { judgeTrust, type TrustGrounds } from "./judge-trust.ts";
import type { IgnoredMarker, TrustedMarker } from "./trusted-marker.ts";

export type CommentVerdict =
	| { type: "talk" }
	| { type: "counts"; trusted: TrustedMarker }
	| { type: "ignored"; ignored: IgnoredMarker }
	| { type: "undecided" };

/** What a comment on issue `issue` is to the project. Permissions are asked for last. */
export function judgeComment(
	comment: IssueComment,
	{ issue, ...grounds }: TrustGrounds & { issue: number },
): CommentVerdict {
	const parsed = parseMarker(comment.body);
	if (parsed.type === "none") return { type: "talk" };
	if (parsed.type === "invalid") {
		return ignored(comment, parsed.kind, `line ${parsed.line}: ${parsed.why}`);
	}
	const { marker } = parsed;
	const unbound = judgeBinding(marker, issue);
	if (unbound !== undefined) return ignored(comment, marker.kind, unbound);
	const verdict = judgeTrust(comment, marker.kind, grounds);
	switch (verdict.type) {
		case "untrusted":
			return ignored(comment, marker.kind, verdict.why);
		case "undecided":
			return verdict;
		case "trusted": {
			const { id, databaseId, url, createdAt, author } = comment;
			const authorLogin = author?.login ?? "";
			return {
				type: "counts",
				trusted: { marker, comment: { id, databaseId, url, createdAt, authorLogin } },
			};
		}
	}
}

function ignored({ url }: IssueComment, kind: MarkerKind, why: string): CommentVerdict {
	return { type: "ignored", ignored: { kind, url, why: plainLine(why) } };
}

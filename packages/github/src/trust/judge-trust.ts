import type { Configuration, MarkerKind } from "@codex-workers/protocol";
import type { IssueComment } from "../comments/issue-comment.ts";
import type { KnownPermissions } from "../repository/permission-cache.ts";
import { canWrite } from "../repository/repository-permission.ts";
import type { IgnoredReason } from "./ignored-reasons.ts";

export type Trust = Configuration["trust"];

/** Whose lists make an account trusted for a kind of marker. */
const ROLES = {
	assigned: ["dispatchers"],
	started: ["workers"],
	progress: ["workers"],
	complete: ["workers"],
	// A supervisor records these for a worker that cannot.
	handover: ["workers", "dispatchers"],
	failed: ["workers", "dispatchers"],
	blocked: ["workers"],
	error: ["workers"],
	// A supervisor posts what a worker without a network has found.
	review: ["reviewers", "workers", "dispatchers"],
	research: ["workers", "dispatchers"],
	orchestration: ["dispatchers"],
} as const satisfies Record<MarkerKind, readonly (keyof Trust)[]>;

export interface TrustGrounds {
	/** Node id of the account the token belongs to. */
	viewerId: string;
	/** Node ids per role. */
	trust: Trust;
	/** Of author and editor at least; `undefined` while they are not known. */
	permissions: KnownPermissions | undefined;
}

type UntrustedReason = Exclude<IgnoredReason, "malformed" | "another-issue" | "repeated">;

export type TrustVerdict =
	| { type: "trusted" }
	| { type: "untrusted"; reason: UntrustedReason }
	/** Only permissions can tell, and they are not known. */
	| { type: "undecided" };

/**
 * Whether a comment speaks for the project in a marker of `kind`: it is not minimized, and its
 * author and, if it was edited, its last editor are the viewer, on the list, or have WRITE or
 * more. By node id alone: logins can be taken over, and `authorAssociation` does not tell who
 * may push.
 */
export function judgeTrust(
	comment: Pick<IssueComment, "author" | "editor" | "lastEditedAt" | "isMinimized">,
	kind: MarkerKind,
	grounds: TrustGrounds,
): TrustVerdict {
	if (comment.isMinimized) return { type: "untrusted", reason: "hidden" };
	const author = judgeAccount({ account: comment.author, part: "author" }, kind, grounds);
	const isEdited = comment.lastEditedAt !== null || comment.editor !== null;
	if (author.type === "untrusted" || !isEdited) return author;
	const editor = judgeAccount({ account: comment.editor, part: "editor" }, kind, grounds);
	return editor.type === "trusted" ? author : editor;
}

interface Participant {
	account: IssueComment["author"];
	part: "author" | "editor";
}

function judgeAccount(
	{ account, part }: Participant,
	kind: MarkerKind,
	{ viewerId, trust, permissions }: TrustGrounds,
): TrustVerdict {
	const untrusted = { type: "untrusted", reason: `untrusted-${part}` } as const;
	const id = account?.id ?? null;
	if (id === null) return untrusted;
	const isNamed = id === viewerId || ROLES[kind].some((role) => trust[role].includes(id));
	if (isNamed) return { type: "trusted" };
	if (permissions === undefined) return { type: "undecided" };
	if (permissions === "unreadable") return { type: "untrusted", reason: "permissions-unreadable" };
	return canWrite(permissions.get(id)) ? { type: "trusted" } : untrusted;
}

import type { Account } from "./account.ts";
import type { Board, BoardItem, StatusField } from "./board.ts";
import type { IssueComment } from "./comment.ts";
import type { Commit, Ref } from "./git-object.ts";
import type { Label } from "./label.ts";
import type { Repository } from "./repository.ts";
import type { Issue, PullRequest } from "./subject.ts";

/** Everything that has a node id. */
export type Entity =
	| Account
	| Repository
	| Label
	| Issue
	| PullRequest
	| IssueComment
	| Board
	| StatusField
	| BoardItem
	| Ref
	| Commit;

/** The repository whose READ permission guards the entity; null where everyone who is signed in may look. */
export const guardOf = (entity: Entity): Repository | null => {
	switch (entity.type) {
		case "User":
		case "Organization":
		case "Bot":
		case "ProjectV2":
		case "ProjectV2SingleSelectField":
			return null;
		case "Repository":
			return entity;
		case "IssueComment":
			return entity.subject.repository;
		case "ProjectV2Item":
			return entity.content.repository;
		case "Label":
		case "Issue":
		case "PullRequest":
		case "Ref":
		case "Commit":
			return entity.repository;
	}
};

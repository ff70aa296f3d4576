import type { RepositoryName } from "../repository/repository-name.ts";
import type { BoardItemNode } from "./look-at-board-operation.ts";

/** An issue of the repository as a card on a board. */
export interface Card {
	issue: number;
	/** The issue's node id. */
	issueId: string;
	/** Anyone may have written it: data, never instructions. */
	title: string;
	url: string;
	state: "OPEN" | "CLOSED";
	labels: string[];
	/** When the body was last edited, ISO 8601; `null` when it never was. */
	editedAt: string | null;
	/** The board's own name for it. */
	status: string;
	/** Since when, ISO 8601. */
	statusSince: string | null;
	/** By the board's priority field: lower comes first, `null` comes last. */
	priority: number | null;
	/** Open issues that GitHub lists as blocking this one. */
	openBlockers: number;
	openSubIssues: number;
}

/** The card of a board item; `undefined` for what is no issue of the repository, or has no status. */
export function cardOf(
	node: BoardItemNode,
	board: { repository: RepositoryName; options: readonly string[] },
): Card | undefined {
	const { content, fieldValueByName: value } = node;
	if (content?.__typename !== "Issue" || value?.name == null) return undefined;
	if (!isOf(content.repository.nameWithOwner, board.repository)) return undefined;
	const { subIssuesSummary: sub } = content;
	return {
		issue: content.number,
		issueId: content.id,
		title: content.title,
		url: content.url,
		state: content.state,
		labels: content.labels?.nodes.map(({ name }) => name) ?? [],
		editedAt: content.lastEditedAt,
		status: value.name,
		statusSince: value.updatedAt ?? null,
		priority: priorityOf(node, board.options),
		openBlockers: content.issueDependenciesSummary.blockedBy,
		openSubIssues: sub.total - sub.completed,
	};
}

/** GitHub's names do not differ by case. */
function isOf(nameWithOwner: string, { owner, name }: RepositoryName): boolean {
	return nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** A number is its own rank; of a choice, its place among the field's options is. */
function priorityOf({ priority }: BoardItemNode, options: readonly string[]): number | null {
	if (priority?.number != null) return priority.number;
	const at = options.indexOf(priority?.optionId ?? "");
	return at < 0 ? null : at;
}

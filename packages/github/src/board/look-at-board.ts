import type { GitHubClient } from "../client/github-client.ts";
import type { RepositoryName } from "../repository/repository-name.ts";
import { boardOfProject } from "./board-of-project.ts";
import { type Card, cardOf } from "./card.ts";
import { type Board, type BoardReference, isNotFound } from "./find-board.ts";
import { findStatusOption } from "./find-status-option.ts";
import { lookAtBoardOperation } from "./look-at-board-operation.ts";
import { statusFilter } from "./status-filter.ts";

export interface BoardLookInput {
	board: BoardReference;
	/** Whose issues are wanted; cards of other repositories are only counted. */
	repository: RepositoryName;
	/** The board's own names of the statuses to look under. */
	statuses: readonly string[];
	/** The field that orders cards before their place on the board does. */
	priorityField: string;
}

/** What is on a board under some statuses. */
export interface BoardLook {
	board: Board;
	/** In the order of the board, top first. */
	cards: Card[];
	/** Cards under these statuses that are no issue of the repository. */
	otherCards: number;
	/** Whether there were more cards than are looked at. */
	isCut: boolean;
}

const MAX_PAGES = 10;

/**
 * Looks at a board once: a request for every hundred cards under the statuses, up to a thousand.
 * Throws `BOARD_NOT_FOUND`, `BOARD_HAS_NO_STATUS`, `BOARD_STATUS_UNKNOWN`, or `GitHubError`.
 */
export async function lookAtBoard(client: GitHubClient, input: BoardLookInput): Promise<BoardLook> {
	const look: BoardLook[] = [];
	let after: string | null = null;
	for (let page = 0; page < MAX_PAGES; page++) {
		const read = await readPage(client, input, after);
		look.push(read.look);
		after = read.after;
		if (after === null) break;
	}
	const [first] = look;
	if (first === undefined) throw new Error("a board has a first page");
	return {
		board: first.board,
		cards: look.flatMap(({ cards }) => cards),
		otherCards: look.reduce((sum, { otherCards }) => sum + otherCards, 0),
		isCut: after !== null,
	};
}

async function readPage(client: GitHubClient, input: BoardLookInput, after: string | null) {
	const project = await readProject(client, input, after);
	const board = boardOfProject(project, input.board);
	const wanted = new Set(input.statuses.map((name) => findStatusOption(board, name).name));
	const options = project?.priorityField?.options?.map(({ id }) => id) ?? [];
	const { nodes = [], pageInfo } = project?.items ?? {};
	const here = nodes
		.map((node) => ({
			status: node.fieldValueByName?.name ?? null,
			card: cardOf(node, { options, ...input }),
		}))
		.filter(({ status }) => status !== null && wanted.has(status));
	const cards = here.flatMap(({ card }) => (card === undefined ? [] : [card]));
	const look = { board, cards, otherCards: here.length - cards.length, isCut: false };
	return { look, after: pageInfo?.hasNextPage === true ? pageInfo.endCursor : null };
}

async function readProject(
	client: GitHubClient,
	{ board, statuses, priorityField: priority }: BoardLookInput,
	after: string | null,
) {
	try {
		const variables = { ...board, filter: statusFilter(statuses), priority, after };
		const { rateLimit, repositoryOwner } = await client.run(lookAtBoardOperation, variables);
		if (rateLimit !== null) client.meter.told(rateLimit);
		return repositoryOwner?.projectV2;
	} catch (error) {
		if (isNotFound(error)) return undefined;
		throw error;
	}
}

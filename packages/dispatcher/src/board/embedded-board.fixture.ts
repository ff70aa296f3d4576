import { createGitHubClient } from "@codex-workers/github";
import { createEmbeddedGitHub } from "@codex-workers/github-emulator";
import { Configuration, type Marker, renderMarker } from "@codex-workers/protocol";

const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];
const REPOSITORY = { owner: "acme", name: "widget" };
const BOARD = { owner: "acme", number: 3 };
const BEGIN = Date.UTC(2026, 0, 1);

/** Issue 7 on a board, in a GitHub without sockets; each look at its clock takes a second. */
export async function embeddedBoard(status: string) {
	let clock = BEGIN;
	const now = () => {
		clock += 1_000;
		return clock;
	};
	const github = createEmbeddedGitHub({ now });
	github.addUser("acme");
	await github.addRepository(REPOSITORY);
	const repository = github.repository("acme/widget");
	const issue = repository.addIssue({ number: 7, title: "Fix it", author: "acme" });
	const board = github.addBoard({ ...BOARD, title: "Work", statuses: STATUSES });
	board.add(issue, status);
	const client = createGitHubClient({ token: github.token("acme"), fetch: github.fetch });
	const configuration = Configuration.parse({ board: BOARD });
	return {
		...{ issue, context: { client, repository: REPOSITORY, configuration } },
		status: () => board.status(issue),
		move: (to: string) => board.move(issue, to),
		tell: (marker: Marker) =>
			repository.addComment(issue, { author: "acme", body: renderMarker(marker) }),
		told: () => issue.comments.map(({ body }) => body),
	};
}

import type {
	GitHubEmulator,
	Issue,
	SeededBoard,
	SeededRepository,
} from "@codex-workers/github-emulator";
import { BoardStatus } from "@codex-workers/protocol";
import { DEMO_FILES, DEMO_ISSUE, DEMO_REPOSITORY } from "./demo-repository.ts";

const BOARD_NUMBER = 7;

export interface SeededDemo {
	readonly repository: SeededRepository;
	readonly issue: Issue;
	readonly board: SeededBoard;
	/** The login that dispatcher and worker act as. */
	readonly worker: string;
}

/** A repository with the bug, its issue, and a board that has the issue in Ready. */
export async function seedGitHub(
	github: GitHubEmulator,
	options: { sandboxed: boolean },
): Promise<SeededDemo> {
	const { owner, name } = DEMO_REPOSITORY;
	const worker = "codex-worker";
	const author = "maintainer";
	github.addUser(worker);
	github.addUser(author);
	github.addOrganization(owner, { members: [worker, author] });
	const repository = await github.addRepository({
		owner,
		name,
		files: { ...DEMO_FILES, "codex-workers.json": configuration(options.sandboxed) },
	});
	repository.permission(author, "ADMIN");
	repository.permission(worker, "WRITE");
	const issue = repository.addIssue({ ...DEMO_ISSUE, author });
	const board = github.addBoard({
		owner,
		number: BOARD_NUMBER,
		title: "Work",
		statuses: BoardStatus.options,
	});
	board.add(issue, "Ready");
	return { repository, issue, board, worker };
}

function configuration(sandboxed: boolean): string {
	const { owner, name } = DEMO_REPOSITORY;
	const settings = {
		repository: `${owner}/${name}`,
		board: { owner, number: BOARD_NUMBER },
		workers: { sandbox: sandboxed ? "workspace-write" : "danger-full-access" },
	};
	return `${JSON.stringify(settings, null, 2)}\n`;
}
